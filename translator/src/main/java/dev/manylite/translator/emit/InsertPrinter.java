package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.Values;
import dev.manylite.translator.bound.BoundStatement.Conflict;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.NullKeys;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints INSERT. */
final class InsertPrinter {
  private final Emission emission;

  InsertPrinter(Emission emission) {
    this.emission = emission;
  }

  String print(Insert insert) {
    StringBuilder text = new StringBuilder();
    text.append(emission.queries().with(insert.with(), insert.recursive()));
    String rows = rows(insert);
    text.append("INSERT ")
        .append(OrAbort.of(insert.target().relation()))
        .append("INTO ")
        .append(emission.queries().from().table(insert.target()));
    if (insert.targetColumns().isEmpty()) {
      text.append(" DEFAULT VALUES");
    } else {
      text.append(
          insert.targetColumns().stream()
              .map(c -> QuotedName.of(c.name()))
              .collect(Collectors.joining(", ", " (", ") ")));
      text.append(rows);
    }
    if (insert.conflict() != null) {
      text.append(conflict(insert.conflict(), insert.target().relation()));
    }
    return text + ReturningPrinter.clause(emission, insert.columns(), insert.target());
  }

  private String rows(Insert insert) {
    BoundQuery query = insert.rows();
    if (insert.targetColumns().isEmpty()) {
      return "";
    }
    boolean bare =
        query.with().isEmpty()
            && query.orderBy().isEmpty()
            && query.limit() == null
            && query.offset() == null;
    if (bare && query.body() instanceof Values values) {
      return emission.queries().rows(values);
    }
    String text = emission.queries().print(query);
    boolean unambiguous = bare && query.body() instanceof Select select && select.where() != null;
    if (insert.conflict() == null || unambiguous) {
      return text;
    }
    // Without a WHERE, SQLite would read ON CONFLICT as a join's ON.
    String columns =
        query.columns().stream().map(OutputColumn::alias).collect(Collectors.joining(", "));
    return "SELECT " + columns + " FROM (" + text + ") WHERE TRUE";
  }

  private String conflict(Conflict conflict, Relation table) {
    ExpressionPrinter expressions = emission.expressions();
    emission.name(conflict.excluded(), ColumnNaming.qualified("excluded"));
    List<String> target = new ArrayList<>();
    conflict.constraintColumns().forEach(c -> target.add(QuotedName.of(c)));
    conflict.constraintExpressions().forEach(e -> target.add(expressions.equated(e)));
    if (target.isEmpty()) {
      return " ON CONFLICT" + action(conflict, table);
    }
    StringBuilder text = new StringBuilder(" ON CONFLICT (");
    text.append(String.join(", ", target)).append(')');
    if (conflict.indexWhere() != null) {
      text.append(" WHERE ").append(expressions.print(conflict.indexWhere()));
    }
    text.append(action(conflict, table));
    NullKeys.over(table, conflict.constraintColumns())
        .filter(i -> conflict.constraintExpressions().isEmpty())
        .ifPresent(i -> text.append(ofNulls(i, table)).append(action(conflict, table)));
    return text.toString();
  }

  /** The second index of NULLS NOT DISTINCT. */
  private static String ofNulls(Index index, Relation table) {
    List<String> keys = new ArrayList<>();
    List<String> collations = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      Column column = table.column(key.column()).orElseThrow();
      keys.add(QuotedName.of(key.column()));
      collations.add(column.keyCollation());
    }
    return " ON CONFLICT ("
        + NullKeys.keys(keys, collations)
        + ") WHERE "
        + NullKeys.condition(keys);
  }

  private String action(Conflict conflict, Relation table) {
    if (conflict.assignments() == null) {
      return " DO NOTHING";
    }
    StringBuilder text = new StringBuilder(" DO UPDATE SET ");
    text.append(UpdatePrinter.assignments(conflict.assignments(), table, "", emission));
    if (conflict.where() != null) {
      text.append(" WHERE ").append(emission.expressions().condition(conflict.where()));
    }
    return text.toString();
  }
}
