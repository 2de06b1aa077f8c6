package dev.manylite.gateway.catalog;

import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.InformationSchemaTypes;
import dev.manylite.translator.schema.RecordedRowTypes;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of the system relations, as PostgreSQL 15 has them. */
final class ColumnFacts {
  /** The field that says that a column has another collation than its type: "C". */
  private static final int COLLATION = 7;

  private static final int C_COLLATION = 950;

  private final List<Relation> relations;

  private ColumnFacts(Collection<Relation> relations) {
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
    Map<String, Relation> relations = new LinkedHashMap<>();
    IndexFacts indexes = IndexFacts.load();
    rows.forEach(
        (name, columns) -> relations.put(name, relation(name, columns, relations, indexes)));
    return new ColumnFacts(relations.values());
  }

  /** {@code name} or {@code name(n)}, a domain of information_schema, {@code _relation}. */
  private static SqlType type(String written, Map<String, Relation> before) {
    int parenthesis = written.indexOf('(');
    if (parenthesis < 0) {
      return SqlType.of(
          Types.byName(written)
              .or(() -> InformationSchemaTypes.type(written))
              .orElseGet(() -> rows(before.get("pg_catalog." + written.substring(1)))));
    }
    String length = written.substring(parenthesis + 1, written.length() - 1);
    PgType type = Types.byName(written.substring(0, parenthesis)).orElseThrow();
    return new SqlType(type, type.modifier(List.of(length)));
  }

  private static PgType rows(Relation relation) {
    return Types.array(RecordedRowTypes.type(relation));
  }

  private static Relation relation(
      String qualifiedName, List<String[]> rows, Map<String, Relation> before, IndexFacts indexes) {
    List<Column> columns = new ArrayList<>();
    for (String[] row : rows) {
      columns.add(
          new Column(
              columns.size() + 1,
              row[4],
              type(row[5], before),
              row[6].equals("t"),
              null,
              Column.Identity.NONE,
              null,
              ColumnForm.RUNTIME,
              null,
              row.length > COLLATION ? C_COLLATION : 0));
    }
    String[] first = rows.get(0);
    return new Relation(
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
        null);
  }
}
