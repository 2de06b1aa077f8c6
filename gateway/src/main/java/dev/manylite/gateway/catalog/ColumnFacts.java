package dev.manylite.gateway.catalog;

import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.InformationSchemaTypes;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of the system relations, as PostgreSQL 15 has them. */
final class ColumnFacts {
  /** The field that says that a column has another collation than its type: "C". */
  private static final int COLLATION = 7;

  private static final int C_COLLATION = 950;

  private final List<Relation> relations;

  private ColumnFacts(List<Relation> relations) {
    this.relations = List.copyOf(relations);
  }

  List<Relation> relations() {
    return relations;
  }

  static ColumnFacts load() {
    Map<String, List<String[]>> rows = new LinkedHashMap<>();
    for (String[] fields : Facts.read("columns.tsv")) {
      rows.computeIfAbsent(fields[0] + "." + fields[1], k -> new ArrayList<>()).add(fields);
    }
    List<Relation> relations = new ArrayList<>();
    IndexFacts indexes = IndexFacts.load();
    rows.forEach((name, columns) -> relation(name, columns, indexes).ifPresent(relations::add));
    return new ColumnFacts(relations);
  }

  /** {@code name} or {@code name(n)}, a domain of information_schema; empty for none of ours. */
  private static Optional<SqlType> type(String written) {
    int parenthesis = written.indexOf('(');
    if (parenthesis < 0) {
      return Types.byName(written).or(() -> InformationSchemaTypes.type(written)).map(SqlType::of);
    }
    String length = written.substring(parenthesis + 1, written.length() - 1);
    return Types.byName(written.substring(0, parenthesis))
        .map(type -> new SqlType(type, type.modifier(List.of(length))));
  }

  /** Empty where a column's type is none of ours. */
  private static Optional<Relation> relation(
      String qualifiedName, List<String[]> rows, IndexFacts indexes) {
    List<Column> columns = new ArrayList<>();
    for (String[] row : rows) {
      Optional<SqlType> type = type(row[5]);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      columns.add(
          new Column(
              columns.size() + 1,
              row[4],
              type.get(),
              row[6].equals("t"),
              null,
              Column.Identity.NONE,
              null,
              ColumnForm.RUNTIME,
              null,
              row.length > COLLATION ? C_COLLATION : 0));
    }
    String[] first = rows.get(0);
    return Optional.of(
        new Relation(
            Integer.parseInt(first[2]),
            first[0],
            first[1],
            Relation.Kind.SYSTEM,
            qualifiedName,
            true,
            columns,
            indexes.constraints(first[0], first[1]),
            indexes.indexes(first[0], first[1]),
            ViewTexts.of(first[0], first[1]),
            null));
  }
}
