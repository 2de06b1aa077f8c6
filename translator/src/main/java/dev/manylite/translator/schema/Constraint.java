package dev.manylite.translator.schema;

import dev.manylite.translator.definition.ConstraintTiming;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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

  /** DEFERRABLE and INITIALLY DEFERRED. */
  default ConstraintTiming timing() {
    return ConstraintTiming.NOT_DEFERRABLE;
  }

  /**
   * Whether SQLite only notes the rows that may violate it, which are looked at again later ({@link
   * LateChecks}).
   */
  default boolean isLate() {
    return false;
  }

  /** PRIMARY KEY or UNIQUE; an index of its name carries it. */
  sealed interface Key extends Constraint {
    List<String> columns();

    @Override
    default boolean isLate() {
      return timing().deferrable();
    }

    default boolean primary() {
      return this instanceof PrimaryKey;
    }
  }

  record PrimaryKey(
      int oid, String name, List<String> columns, ConstraintTiming timing, String comment)
      implements Key {
    public PrimaryKey {
      columns = List.copyOf(columns);
    }

    public PrimaryKey(int oid, String name, List<String> columns) {
      this(oid, name, columns, ConstraintTiming.NOT_DEFERRABLE, null);
    }
  }

  record Unique(int oid, String name, List<String> columns, ConstraintTiming timing, String comment)
      implements Key {
    public Unique {
      columns = List.copyOf(columns);
    }

    public Unique(int oid, String name, List<String> columns) {
      this(oid, name, columns, ConstraintTiming.NOT_DEFERRABLE, null);
    }
  }

  /** A PRIMARY KEY or UNIQUE. */
  static Key key(
      boolean primary,
      int oid,
      String name,
      List<String> columns,
      ConstraintTiming timing,
      String comment) {
    return primary
        ? new PrimaryKey(oid, name, columns, timing, comment)
        : new Unique(oid, name, columns, timing, comment);
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
   * @param full MATCH FULL
   * @param deleteColumns that ON DELETE SET NULL or SET DEFAULT sets; empty for all
   * @param planned its actions are statements of ours ({@code rewrite.ForeignKeyActions}), because
   *     SQLite has none of the kind; it is told NO ACTION
   */
  record ForeignKey(
      int oid,
      String name,
      List<String> columns,
      String referencedSchema,
      String referencedTable,
      List<String> referencedColumns,
      boolean full,
      Action onUpdate,
      Action onDelete,
      List<String> deleteColumns,
      boolean planned,
      ConstraintTiming timing,
      String comment,
      boolean validated)
      implements Constraint {
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
      deleteColumns = List.copyOf(deleteColumns);
    }

    /** SQLite leaves a key with a null in it alone. */
    @Override
    public boolean isLate() {
      return full && columns.size() > 1;
    }

    /** The same with its columns called otherwise. */
    public ForeignKey renamed(UnaryOperator<String> own, UnaryOperator<String> referenced) {
      return new ForeignKey(
          oid,
          name,
          columns.stream().map(own).toList(),
          referencedSchema,
          referencedTable,
          referencedColumns.stream().map(referenced).toList(),
          full,
          onUpdate,
          onDelete,
          deleteColumns.stream().map(own).toList(),
          planned,
          timing,
          comment,
          validated);
    }

    /** The same to a table that is called otherwise. */
    public ForeignKey referringTo(String otherSchema, String otherTable) {
      return new ForeignKey(
          oid,
          name,
          columns,
          otherSchema,
          otherTable,
          referencedColumns,
          full,
          onUpdate,
          onDelete,
          deleteColumns,
          planned,
          timing,
          comment,
          validated);
    }

    /** The same with actions that SQLite is not told. */
    public ForeignKey asPlanned() {
      return new ForeignKey(
          oid,
          name,
          columns,
          referencedSchema,
          referencedTable,
          referencedColumns,
          full,
          onUpdate,
          onDelete,
          deleteColumns,
          true,
          timing,
          comment,
          validated);
    }

    public ForeignKey with(
        String otherName, ConstraintTiming otherTiming, String otherComment, boolean known) {
      return new ForeignKey(
          oid,
          otherName,
          columns,
          referencedSchema,
          referencedTable,
          referencedColumns,
          full,
          onUpdate,
          onDelete,
          deleteColumns,
          planned,
          otherTiming,
          otherComment,
          known);
    }

    /** The unique index that it needs; null if there is none. */
    public Index index(Relation parent) {
      Set<String> wanted = Set.copyOf(referencedColumns);
      return parent.indexes().stream()
          .filter(
              i ->
                  i.enforces()
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

    /** Whether it changes rows. */
    public boolean changes() {
      return this != NO_ACTION && this != RESTRICT;
    }

    public static Action of(String sql) {
      for (Action action : values()) {
        if (action.sql.equalsIgnoreCase(sql)) {
          return action;
        }
      }
      return NO_ACTION;
    }
  }
}
