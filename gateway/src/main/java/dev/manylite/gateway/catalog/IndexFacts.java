package dev.manylite.gateway.catalog;

import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The indexes and keys that PostgreSQL's system catalogs have: table, OID, name, unique, primary,
 * the constraint's OID (0 for none) and columns. The temporary tables that queries read have these
 * indexes too.
 */
final class IndexFacts {
  private final Map<String, List<Index>> indexes = new HashMap<>();
  private final Map<String, List<Constraint>> constraints = new HashMap<>();

  private IndexFacts() {}

  static IndexFacts load() {
    IndexFacts facts = new IndexFacts();
    Facts.read("indexes.tsv").forEach(facts::add);
    return facts;
  }

  private void add(String[] fields) {
    String table = fields[0];
    String name = fields[2];
    boolean primary = fields[4].equals("1");
    int constraint = Integer.parseInt(fields[5]);
    List<String> columns = List.of(fields[6].split(","));
    indexes
        .computeIfAbsent(table, t -> new ArrayList<>())
        .add(
            new Index(
                Integer.parseInt(fields[1]),
                Schema.PG_CATALOG,
                name,
                fields[3].equals("1"),
                primary,
                constraint != 0,
                "btree",
                columns.stream().map(c -> new Index.Key(c, null, false, false)).toList(),
                null,
                null));
    if (constraint != 0) {
      constraints
          .computeIfAbsent(table, t -> new ArrayList<>())
          .add(
              primary
                  ? new Constraint.PrimaryKey(constraint, name, columns)
                  : new Constraint.Unique(constraint, name, columns));
    }
  }

  List<Index> indexes(String schema, String table) {
    return schema.equals(Schema.PG_CATALOG) ? indexes.getOrDefault(table, List.of()) : List.of();
  }

  List<Constraint> constraints(String schema, String table) {
    return schema.equals(Schema.PG_CATALOG)
        ? constraints.getOrDefault(table, List.of())
        : List.of();
  }
}
