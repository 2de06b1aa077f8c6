package dev.manylite.translator.schema;

import java.util.List;
import java.util.Set;

/** A table constraint (pg_constraint); every one has a name, given or generated. */
public sealed interface Constraint {
  int oid();

  String name();

  /** COMMENT ON CONSTRAINT; null if none. */
  String comment();

  /** Whether all rows are known to satisfy it. */
  default boolean validated() {
    return true;
  }

  record PrimaryKey(int oid, String name, List<String> columns, String comment)
      implements Constraint {
    public PrimaryKey {
      columns = List.copyOf(columns);
    }

    public PrimaryKey(int oid, String name, List<String> columns) {
      this(oid, name, columns, null);
    }
  }

  record Unique(int oid, String name, List<String> columns, String comment) implements Constraint {
    public Unique {
      columns = List.copyOf(columns);
    }

    public Unique(int oid, String name, List<String> columns) {
      this(oid, name, columns, null);
    }
  }

  /**
   * @param expression PostgreSQL text without the outer parentheses
   * @param validated false where rows from before it may violate it (NOT VALID)
   */
  record Check(int oid, String name, String expression, String comment, boolean validated)
      implements Constraint {
    public Check(int oid, String name, String expression) {
      this(oid, name, expression, null, true);
    }
  }

  /**
   * @param referencedColumns named always, the primary key's where none were written
   */
  record ForeignKey(
      int oid,
      String name,
      List<String> columns,
      String referencedSchema,
      String referencedTable,
      List<String> referencedColumns,
      Action onUpdate,
      Action onDelete,
      boolean deferrable,
      boolean initiallyDeferred,
      String comment,
      boolean validated)
      implements Constraint {
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }

    public ForeignKey(
        int oid,
        String name,
        List<String> columns,
        String referencedSchema,
        String referencedTable,
        List<String> referencedColumns,
        Action onUpdate,
        Action onDelete,
        boolean deferrable,
        boolean initiallyDeferred) {
      this(
          oid,
          name,
          columns,
          referencedSchema,
          referencedTable,
          referencedColumns,
          onUpdate,
          onDelete,
          deferrable,
          initiallyDeferred,
          null,
          true);
    }

    /** The unique index that it needs; null if there is none. */
    public Index index(Relation parent) {
      Set<String> wanted = Set.copyOf(referencedColumns);
      return parent.indexes().stream()
          .filter(
              i ->
                  i.unique()
                      && i.predicate() == null
                      && i.keys().size() == wanted.size()
                      && i.keys().stream()
                          .allMatch(k -> k.column() != null && wanted.contains(k.column())))
          .findFirst()
          .orElse(null);
    }

    public boolean references(Relation relation) {
      return referencedSchema.equals(relation.schema()) && referencedTable.equals(relation.name());
    }
  }

  /**
   * EXCLUDE. Its keys and its predicate are those of the index of its name.
   *
   * @param operators one for each key
   */
  record Exclusion(int oid, String name, List<String> operators, String comment)
      implements Constraint {
    public Exclusion {
      operators = List.copyOf(operators);
    }

    /** The index that carries it. */
    public Index index(Relation table) {
      return table.indexes().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /** Referential action, with SQLite's and PostgreSQL's common spelling. */
  enum Action {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    Action(String sql) {
      this.sql = sql;
    }

    public String sql() {
      return sql;
    }
  }
}
