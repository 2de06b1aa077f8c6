package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.BoundQuery.Values;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.RowLimit;
import dev.manylite.translator.parse.QuotedName;
import java.util.List;
import java.util.stream.Collectors;

/** Prints queries: WITH, set operations, VALUES, ORDER BY, LIMIT. */
final class QueryPrinter {
  private final Emission emission;
  private final SelectPrinter selects;

  QueryPrinter(Emission emission) {
    this.emission = emission;
    selects = new SelectPrinter(emission);
  }

  FromPrinter from() {
    return selects.from();
  }

  String print(BoundQuery query) {
    emission.queryPrinted();
    if (query.withTies()) {
      throw SqlFault.unsupported("WITH TIES at this place");
    }
    return with(query.with(), query.recursive())
        + body(query, query.columns(), false)
        + OrderPrinter.clause(query.orderBy(), emission.expressions())
        + limit(query);
  }

  /** {@code "WITH … "}, or nothing. */
  String with(List<CommonTable> tables, boolean recursive) {
    if (tables.isEmpty()) {
      return "";
    }
    return tables.stream()
        .map(this::commonTable)
        .collect(Collectors.joining(", ", recursive ? "WITH RECURSIVE " : "WITH ", " "));
  }

  private String commonTable(CommonTable table) {
    if (!(table.statement() instanceof BoundQuery query)) {
      throw SqlFault.unsupported("a data-modifying statement in WITH");
    }
    String columns =
        query.columns().stream().map(OutputColumn::alias).collect(Collectors.joining(", "));
    String materialized =
        table.materialized() == null
            ? ""
            : table.materialized() ? "MATERIALIZED " : "NOT MATERIALIZED ";
    return QuotedName.of(table.alias())
        + "("
        + columns
        + ") AS "
        + (table.recursive() ? "" : materialized)
        + "("
        + print(query)
        + ")";
  }

  /**
   * @param collate the rows are compared with others', so each column needs its type's collation
   */
  private String body(BoundQuery query, List<OutputColumn> names, boolean collate) {
    if (query.body() instanceof Select select) {
      return selects.print(select, query.columns(), names, collate);
    }
    if (query.body() instanceof Values values) {
      return values(values, query.columns(), names, collate);
    }
    SetOperation operation = (SetOperation) query.body();
    boolean compare = collate || !operation.all();
    if (operation.all()
        && operation.kind() != dev.manylite.translator.parse.tree.Query.SetOperation.Kind.UNION) {
      throw SqlFault.unsupported(operation.kind() + " ALL at this place");
    }
    return operand(operation.left(), names, compare, true)
        + " "
        + operation.kind()
        + (operation.all() ? " ALL " : " ")
        + operand(operation.right(), names, compare, false);
  }

  /** SQLite takes set operations from left to right, and nothing around their operands. */
  private String operand(
      BoundQuery query, List<OutputColumn> names, boolean collate, boolean left) {
    boolean bare =
        query.with().isEmpty()
            && query.orderBy().isEmpty()
            && query.limit() == null
            && query.offset() == null
            && (left || !(query.body() instanceof SetOperation));
    if (bare) {
      return body(query, names, collate);
    }
    return "SELECT "
        + renamed(query.columns(), names, collate, OutputColumn::alias)
        + " FROM ("
        + print(query)
        + ")";
  }

  private String values(
      Values values, List<OutputColumn> columns, List<OutputColumn> names, boolean collate) {
    if (values.rows().size() == 1) {
      List<BoundExpression> row = values.rows().get(0);
      StringBuilder text = new StringBuilder("SELECT ");
      for (int i = 0; i < row.size(); i++) {
        String value = emission.expressions().print(row.get(i));
        text.append(i == 0 ? "" : ", ")
            .append(collate ? emission.equated(value, row.get(i).type().base()) : value)
            .append(" AS ")
            .append(names.get(i).alias());
      }
      return text.toString();
    }
    // Named by WITH: the rows' own column1 … do not exist where they read an outer query's columns.
    return "SELECT "
        + renamed(columns, names, collate, OutputColumn::alias)
        + " FROM (WITH v("
        + columns.stream().map(OutputColumn::alias).collect(Collectors.joining(", "))
        + ") AS ("
        + rows(values)
        + ") SELECT * FROM v)";
  }

  /** {@code VALUES (…), (…)}. */
  String rows(Values values) {
    return values.rows().stream()
        .map(row -> "(" + emission.expressions().list(row) + ")")
        .collect(Collectors.joining(", ", "VALUES ", ""));
  }

  private String renamed(
      List<OutputColumn> columns,
      List<OutputColumn> names,
      boolean collate,
      java.util.function.Function<OutputColumn, String> name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      OutputColumn column = columns.get(i);
      String value = name.apply(column);
      text.append(i == 0 ? "" : ", ")
          .append(collate ? emission.equated(value, column.expression().type().base()) : value)
          .append(" AS ")
          .append(names.get(i).alias());
    }
    return text.toString();
  }

  private String limit(BoundQuery query) {
    String limit = count(query.limit(), RowLimit.LIMIT);
    String offset = count(query.offset(), RowLimit.OFFSET);
    if (offset == null) {
      return limit == null ? "" : " LIMIT " + limit;
    }
    return " LIMIT " + (limit == null ? "-1" : limit) + " OFFSET " + offset;
  }

  private String count(BoundExpression written, Signature check) {
    BoundExpression expression = written;
    while (expression instanceof Cast cast && cast.method() instanceof Cast.Method.Relabel) {
      expression = cast.operand();
    }
    if (expression == null || expression instanceof Constant constant && constant.value() == null) {
      return null;
    }
    if (expression instanceof Constant constant
        && constant.value() instanceof Long count
        && count >= 0) {
      return count.toString();
    }
    return emission
        .calls()
        .print(check, List.of(emission.expressions().print(expression)), List.of(), null);
  }
}
