package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.ColumnConstraint;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Lineage.Inherited;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The tables that a new one inherits from, or is a partition of: their columns and checks are
 * merged with its own (manual, 5.10; PostgreSQL's MergeAttributes).
 */
final class TableParents {
  private final Draft draft;
  private final CreateTable statement;
  private final List<Relation> parents = new ArrayList<>();
  private final Map<String, Merged> columns = new LinkedHashMap<>();
  private final Map<String, MergedCheck> checks = new LinkedHashMap<>();

  /** A column on its way. */
  private static final class Merged {
    private final Column first;
    private int count;
    private boolean local;
    private boolean notNull;
    private String value;
    private boolean conflict;
    private ColumnDefinition own;

    Merged(Column first) {
      this.first = first;
      this.value = value(first);
    }

    static String value(Column column) {
      return column.generated() != null ? column.generated() : column.defaultExpression();
    }
  }

  /** A check of parents; {@code local} once the table has the same. */
  static final class MergedCheck {
    final String expression;
    int count = 1;
    boolean local;

    MergedCheck(String expression) {
      this.expression = expression;
    }
  }

  /**
   * @param statement null where there is nothing to make
   */
  TableParents(Draft draft, CreateTable statement, String schema) {
    this.draft = draft;
    this.statement = statement;
    if (statement == null) {
      return;
    }
    boolean partition = statement.family().partitionOf() != null;
    List<ObjectName> names =
        partition ? List.of(statement.family().partitionOf()) : statement.family().inherits();
    for (ObjectName name : names) {
      Relation parent =
          draft
              .schema
              .relation(name.schema(), name.name())
              .orElseThrow(() -> Lookup.missingRelation(name));
      new Ownership(draft).require(parent);
      check(parent, schema, partition);
      parents.add(parent);
      parent.columns().forEach(this::inherit);
      for (Constraint constraint : parent.constraints()) {
        boolean passed = !parent.lineage().noInherit().contains(constraint.oid());
        if (constraint instanceof Constraint.Check check && passed) {
          inherit(check);
        }
      }
    }
  }

  boolean isEmpty() {
    return parents.isEmpty();
  }

  private void check(Relation parent, String schema, boolean partition) {
    if (parents.stream().anyMatch(p -> p.oid() == parent.oid())) {
      throw new SqlFault(
          SqlState.DUPLICATE_TABLE,
          "relation \"" + parent.name() + "\" would be inherited from more than once");
    }
    if (partition && !parent.isPartitioned()) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION, "\"" + parent.name() + "\" is not partitioned");
    }
    if (parent.kind() != Relation.Kind.TABLE || parent.isMaterialized()) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "inherited relation \"" + parent.name() + "\" is not a table or foreign table");
    }
    if (!partition) {
      checkPlain(parent);
    }
    boolean temporary = schema.equals(Schema.TEMPORARY);
    if (parent.isTemporary() && !temporary) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          partition
              ? "cannot create a permanent relation as partition of temporary relation \""
                  + parent.name()
                  + "\""
              : "cannot inherit from temporary relation \"" + parent.name() + "\"");
    }
    if (partition && temporary && !parent.isTemporary()) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "cannot create a temporary relation as partition of permanent relation \""
              + parent.name()
              + "\"");
    }
  }

  /** Only PARTITION OF has to do with partitioned tables. */
  static void checkPlain(Relation parent) {
    if (parent.isPartitioned()) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "cannot inherit from partitioned table \"" + parent.name() + "\"");
    }
    if (parent.lineage().isPartition()) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "cannot inherit from partition \"" + parent.name() + "\"");
    }
  }

  private void inherit(Column column) {
    Merged merged = columns.get(column.name());
    if (merged == null) {
      merged = new Merged(column);
      columns.put(column.name(), merged);
    } else {
      draft.notice(
          Notice.of(
              SqlState.SUCCESSFUL_COMPLETION,
              "merging multiple inherited definitions of column \"" + column.name() + "\""));
      if (!merged.first.type().equals(column.type())) {
        throw typeConflict("inherited column", merged.first, column.type());
      }
      if ((merged.first.generated() == null) != (column.generated() == null)) {
        throw new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "inherited column \"" + column.name() + "\" has a generation conflict");
      }
      String value = Merged.value(column);
      if (merged.value == null) {
        merged.value = value;
      } else if (value != null && !value.equals(merged.value)) {
        merged.conflict = true;
      }
    }
    merged.count++;
    merged.notNull |= column.notNull();
  }

  private static SqlFault typeConflict(String what, Column one, SqlType other) {
    return new SqlFault(
            SqlState.DATATYPE_MISMATCH, what + " \"" + one.name() + "\" has a type conflict")
        .withDetail(one.type() + " versus " + other);
  }

  private void inherit(Constraint.Check check) {
    MergedCheck merged = checks.get(check.name());
    if (merged == null) {
      checks.put(check.name(), new MergedCheck(check.expression()));
    } else if (merged.expression.equals(check.expression())) {
      merged.count++;
    } else {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "check constraint name \""
              + check.name()
              + "\" appears multiple times but with different expressions");
    }
  }

  /** The table that the new one is a partition of. */
  Relation partitioned() {
    return parents.get(0);
  }

  /** Checks of the parents, by name. */
  Map<String, MergedCheck> checks() {
    return checks;
  }

  /** The table's columns, those of its parents first. */
  List<ColumnDefinition> columns() {
    if (parents.isEmpty()) {
      return statement == null ? List.of() : new TypedTables(draft).columns(statement);
    }
    List<ColumnDefinition> own = new ArrayList<>();
    int place = 0;
    for (ColumnDefinition column : statement.columns()) {
      place++;
      Merged merged = columns.get(column.name());
      if (merged == null) {
        if (column.type() == null) {
          throw new SqlFault(
              SqlState.UNDEFINED_COLUMN, "column \"" + column.name() + "\" does not exist");
        }
        own.add(column);
      } else {
        merge(merged, column, place);
      }
    }
    List<ColumnDefinition> all = new ArrayList<>();
    for (Merged merged : columns.values()) {
      if (merged.conflict) {
        throw merged.first.generated() != null
            ? new SqlFault(
                    "42611",
                    "column \""
                        + merged.first.name()
                        + "\" inherits conflicting generation expressions")
                .withHint("To resolve the conflict, specify a generation expression explicitly.")
            : new SqlFault(
                    "42611",
                    "column \"" + merged.first.name() + "\" inherits conflicting default values")
                .withHint("To resolve the conflict, specify a default explicitly.");
      }
      all.add(definition(merged));
    }
    all.addAll(own);
    return all;
  }

  private void merge(Merged merged, ColumnDefinition own, int place) {
    if (merged.own != null) {
      throw new SqlFault(
          SqlState.DUPLICATE_COLUMN, "column \"" + own.name() + "\" specified more than once");
    }
    if (own.type() != null) {
      int inherited = new ArrayList<>(columns.keySet()).indexOf(own.name()) + 1;
      draft.notice(
          inherited == place
              ? Notice.of(
                  SqlState.SUCCESSFUL_COMPLETION,
                  "merging column \"" + own.name() + "\" with inherited definition")
              : new Notice(
                  "NOTICE",
                  SqlState.SUCCESSFUL_COMPLETION,
                  "moving and merging column \"" + own.name() + "\" with inherited definition",
                  "User-specified column moved to the position of the inherited column.",
                  null));
      PgType serial = TypeResolver.serial(own.type());
      SqlType type =
          serial != null
              ? SqlType.of(serial)
              : TypeResolver.resolve(own.name(), own.type(), draft.schema);
      if (!type.equals(merged.first.type())) {
        throw typeConflict("column", merged.first, type);
      }
    }
    boolean generates = has(own, ColumnConstraint.Generated.class);
    boolean identifies = has(own, ColumnConstraint.Identity.class);
    boolean defaults =
        has(own, ColumnConstraint.Default.class)
            || own.type() != null && TypeResolver.serial(own.type()) != null;
    if (merged.first.generated() != null) {
      String name = merged.first.name();
      if (generates) {
        throw new SqlFault("42611", "child column \"" + name + "\" specifies generation expression")
            .withHint(
                "Omit the generation expression in the definition of the child table column to"
                    + " inherit the generation expression from the parent table.");
      }
      if (defaults || identifies) {
        throw new SqlFault(
            "42611",
            "column \""
                + name
                + "\" inherits from generated column but specifies "
                + (defaults ? "default" : "identity"));
      }
    }
    if (generates || identifies || defaults) {
      merged.value = null;
      merged.conflict = false;
    }
    // A partition's column is the parent's, whatever is said of it.
    merged.local = statement.family().partitionOf() == null;
    merged.own = own;
  }

  private static boolean has(ColumnDefinition column, Class<? extends ColumnConstraint> kind) {
    return column.constraints().stream().anyMatch(kind::isInstance);
  }

  /** A column as tables that inherit it have it. */
  static ColumnDefinition definition(Column column, boolean notNull, String value, Schema schema) {
    StringBuilder text = new StringBuilder();
    text.append(QuotedName.asNeeded(column.name())).append(' ');
    text.append(new TypeText(schema, true).of(column.type()));
    text.append(TypeText.collate(column.collation()));
    if (notNull) {
      text.append(" NOT NULL");
    }
    if (value != null) {
      text.append(
          column.generated() != null
              ? " GENERATED ALWAYS AS (" + value + ") STORED"
              : " DEFAULT " + value);
    }
    return parsed(text.toString());
  }

  private static ColumnDefinition parsed(String column) {
    CreateTable written =
        (CreateTable) Parser.parse("CREATE TABLE t (" + column + ")").get(0).tree();
    return written.columns().get(0);
  }

  /** A column as tables of a composite type have it. */
  static ColumnDefinition definition(RowType.Field field, Schema schema) {
    return parsed(
        QuotedName.asNeeded(field.name()) + ' ' + new TypeText(schema, true).of(field.type()));
  }

  private ColumnDefinition definition(Merged merged) {
    Column first = merged.first;
    ColumnDefinition inherited = definition(first, merged.notNull, merged.value, draft.schema);
    if (merged.own == null) {
      return inherited;
    }
    List<ColumnConstraint> constraints = new ArrayList<>(inherited.constraints());
    for (ColumnConstraint constraint : merged.own.constraints()) {
      if (!(merged.notNull && constraint instanceof ColumnConstraint.Nullable)) {
        constraints.add(constraint);
      }
    }
    boolean serial = merged.own.type() != null && TypeResolver.serial(merged.own.type()) != null;
    return new ColumnDefinition(
        first.name(),
        serial ? merged.own.type() : inherited.type(),
        merged.own.collation() == null ? inherited.collation() : merged.own.collation(),
        constraints,
        merged.own.position());
  }

  /** The table with what is known of its parents. */
  Relation related(Relation table) {
    if (parents.isEmpty()) {
      return table;
    }
    // What the parents are called by must be on record.
    parents.forEach(draft::table);
    Map<Integer, Inherited> inherited = new HashMap<>();
    for (Merged merged : columns.values()) {
      Column column = table.column(merged.first.name()).orElseThrow();
      inherited.put(column.number(), new Inherited(merged.count, merged.local));
    }
    Map<Integer, Inherited> constraints = new HashMap<>();
    for (Constraint constraint : table.constraints()) {
      MergedCheck check = checks.get(constraint.name());
      if (check != null && constraint instanceof Constraint.Check) {
        constraints.put(constraint.oid(), new Inherited(check.count, check.local));
      }
    }
    return Relations.withLineage(
        table,
        table
            .lineage()
            .withParents(parents.stream().map(Relation::oid).toList())
            .withColumns(inherited)
            .withConstraints(constraints));
  }

  /** Whether the table's own check is one that it inherits; it is not made again then. */
  boolean merges(String name, Supplier<Compiled> own, boolean noInherit) {
    MergedCheck check = name == null ? null : checks.get(name);
    if (check == null) {
      return false;
    }
    if (!Objects.equals(check.expression, own.get().text())) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "constraint \""
              + name
              + "\" for relation \""
              + statement.name().name()
              + "\" already exists");
    }
    if (noInherit) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION,
          "constraint \""
              + name
              + "\" conflicts with inherited constraint on relation \""
              + statement.name().name()
              + "\"");
    }
    check.local = true;
    draft.notice(
        Notice.of(
            SqlState.SUCCESSFUL_COMPLETION,
            "merging constraint \"" + name + "\" with inherited definition"));
    return true;
  }
}
