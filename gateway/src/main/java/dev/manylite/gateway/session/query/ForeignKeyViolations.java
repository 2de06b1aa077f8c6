package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.ForeignKeyBaseline;
import dev.manylite.gateway.sqlite.ForeignKeyBreach;
import dev.manylite.gateway.sqlite.ForeignKeyProbe;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Constraint.ForeignKey;
import dev.manylite.translator.schema.ReferencedKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which foreign key was violated and by which values: 23503 as PostgreSQL words it. */
public final class ForeignKeyViolations {
  private final Schema schema;
  private final TypeContext types;

  public ForeignKeyViolations(Schema schema, TypeContext types) {
    this.schema = schema;
    this.types = types;
  }

  /**
   * For a statement that has just failed, in a transaction that is still open.
   *
   * @param again runs it once more
   */
  SqlFault fault(RunningQuery running, Runnable again) {
    Plan plan = running.plan();
    return new ForeignKeyProbe(running.handle())
        .of(referring(plan, true), referring(plan, false), again).stream()
            .min(events(plan))
            .map(breach -> fault(breach, plan))
            .orElseGet(() -> restricted(plan));
  }

  /**
   * For a statement of our own that has just failed.
   *
   * @param again runs it once more
   */
  public SqlFault fault(SqliteHandle handle, Runnable again) {
    return new ForeignKeyProbe(handle)
        .of(List.of(), referring(null, false), again).stream()
            .min(events(null))
            .map(breach -> fault(breach, null))
            .orElseGet(ForeignKeyViolations::unknown);
  }

  /**
   * What NOT VALID foreign keys of a table, or to it, admit.
   *
   * @param changed table whose rows are going to be changed with the checks deferred
   */
  ForeignKeyBaseline before(SqliteHandle handle, Relation changed) {
    List<String> tables = new ArrayList<>();
    for (Relation relation : concerned(changed)) {
      if (foreignKeys(relation).stream().anyMatch(key -> !key.validated())) {
        tables.add(relation.sqliteName());
      }
    }
    return tables.isEmpty()
        ? ForeignKeyBaseline.NONE
        : new ForeignKeyProbe(handle).baseline(tables);
  }

  /**
   * After rows were changed one after the other with the checks deferred.
   *
   * @param plan that changed one of them
   * @throws SqlFault 23503
   */
  void check(SqliteHandle handle, Relation changed, Plan plan, ForeignKeyBaseline before) {
    ForeignKeyBaseline left = before.copy();
    new ForeignKeyProbe(handle)
        .inTransaction(
            concerned(changed).stream().map(Relation::sqliteName).toList(),
            breach -> !left.take(breach))
        .ifPresent(
            breach -> {
              throw fault(breach, plan);
            });
  }

  /** Tables with foreign keys that rows of a table may violate. */
  private List<Relation> concerned(Relation changed) {
    List<Relation> tables = new ArrayList<>();
    for (Relation relation : schema.relations()) {
      if (relation.oid() == changed.oid() && !foreignKeys(relation).isEmpty()
          || foreignKeys(relation).stream().anyMatch(key -> refersTo(key, changed))) {
        tables.add(relation);
      }
    }
    return tables;
  }

  /**
   * What SQLite defers and the transaction does not.
   *
   * @param plan that changed rows; null to look at all
   * @param immediate which keys are to be kept by now
   * @throws SqlFault 23503
   */
  public void check(SqliteHandle handle, Plan plan, Predicate<ForeignKey> immediate) {
    boolean all = plan == null || acts(plan);
    List<String> tables = new ArrayList<>();
    for (Relation relation : schema.relations()) {
      if (foreignKeys(relation).stream()
          .filter(immediate)
          .anyMatch(key -> all || plan.tables().contains(relation) || refersTo(key, plan))) {
        tables.add(relation.sqliteName());
      }
    }
    new ForeignKeyProbe(handle)
        .inTransaction(tables, breach -> key(breach).filter(immediate).isPresent())
        .ifPresent(
            breach -> {
              throw fault(breach, plan);
            });
  }

  /** Whether foreign keys change rows of other tables. */
  private boolean acts(Plan plan) {
    return schema.relations().stream()
        .flatMap(relation -> foreignKeys(relation).stream())
        .filter(key -> refersTo(key, plan))
        .anyMatch(key -> changesRows(key.onDelete()) || changesRows(key.onUpdate()));
  }

  private static boolean changesRows(Constraint.Action action) {
    return action != Constraint.Action.NO_ACTION && action != Constraint.Action.RESTRICT;
  }

  private Optional<ForeignKey> key(ForeignKeyBreach breach) {
    Optional<Relation> referenced = bySqliteName(breach.referencedTable());
    return bySqliteName(breach.table()).stream()
        .flatMap(table -> foreignKeys(table).stream())
        .filter(key -> referenced.isPresent() && refersTo(key, referenced.get()))
        .filter(key -> hasColumns(key, breach))
        .findFirst();
  }

  private static boolean hasColumns(ForeignKey key, ForeignKeyBreach breach) {
    return String.join(",", key.columns()).equalsIgnoreCase(String.join(",", breach.columns()));
  }

  /** For a COMMIT that has just failed, in a transaction that is still open. */
  public SqlFault fault(SqliteHandle handle) {
    ForeignKeyProbe probe = new ForeignKeyProbe(handle);
    List<String> tables = referring(null, false);
    // Rows that an immediate one lets be were admitted by NOT VALID.
    return probe
        .inTransaction(
            tables, breach -> key(breach).filter(key -> key.timing().deferrable()).isPresent())
        .or(() -> probe.inTransaction(tables))
        .map(breach -> fault(breach, null))
        .orElseGet(ForeignKeyViolations::unknown);
  }

  /** PostgreSQL's triggers go from row to row, and for each from key to key as they were made. */
  private Comparator<ForeignKeyBreach> events(Plan plan) {
    return Comparator.comparing((ForeignKeyBreach breach) -> breach.lost() == null)
        .thenComparing(
            breach ->
                plan != null
                    && bySqliteName(breach.referencedTable())
                        .filter(plan.tables()::contains)
                        .isEmpty())
        .thenComparing(breach -> breach.lost() == null ? (Long) breach.row() : breach.lost())
        .thenComparing(breach -> key(breach).map(key -> key.oid() & 0xffffffffL).orElse(0L));
  }

  /**
   * Tables with foreign keys: those that the plan names, or whose referenced table it does, or the
   * others.
   */
  private List<String> referring(Plan plan, boolean near) {
    List<String> referring = new ArrayList<>();
    for (Relation relation : schema.relations()) {
      if (foreignKeys(relation).isEmpty()) {
        continue;
      }
      boolean named =
          plan != null
              && (plan.tables().contains(relation)
                  || foreignKeys(relation).stream().anyMatch(key -> refersTo(key, plan)));
      if (named == near) {
        referring.add(relation.sqliteName());
      }
    }
    return referring;
  }

  private static boolean refersTo(ForeignKey key, Plan plan) {
    return plan.tables().stream().anyMatch(table -> refersTo(key, table));
  }

  private static boolean refersTo(ForeignKey key, Relation table) {
    return key.referencedTable().equals(table.name())
        && key.referencedSchema().equals(table.schema());
  }

  private static List<ForeignKey> foreignKeys(Relation relation) {
    List<ForeignKey> keys = new ArrayList<>();
    for (Constraint constraint : relation.constraints()) {
      if (constraint instanceof ForeignKey key) {
        keys.add(key);
      }
    }
    return keys;
  }

  private SqlFault fault(ForeignKeyBreach breach, Plan plan) {
    Relation table = bySqliteName(breach.table()).orElse(null);
    Relation referenced = bySqliteName(breach.referencedTable()).orElse(null);
    if (table == null || referenced == null) {
      return unknown();
    }
    for (ForeignKey key : foreignKeys(table)) {
      if (refersTo(key, referenced) && hasColumns(key, breach)) {
        String values = values(table, key, breach.values());
        return breach.lost() != null || writesReferenced(plan, table, referenced)
            ? stillReferenced(table, referenced, key, values)
            : notPresent(table, referenced, key, values);
      }
    }
    return unknown();
  }

  private static boolean writesReferenced(Plan plan, Relation table, Relation referenced) {
    if (plan == null || plan.command() == Plan.Command.INSERT) {
      return false;
    }
    return plan.command() == Plan.Command.DELETE
        || plan.tables().contains(referenced) && !plan.tables().contains(table);
  }

  private static SqlFault notPresent(
      Relation table, Relation referenced, ForeignKey key, String values) {
    SqlFault fault =
        new SqlFault(
                SqlState.FOREIGN_KEY_VIOLATION,
                "insert or update on table \""
                    + table.name()
                    + "\" violates foreign key constraint \""
                    + key.name()
                    + '"')
            .on(on(table, key));
    return values == null
        ? fault
        : fault.withDetail(
            "Key ("
                + String.join(", ", key.columns())
                + ")=("
                + values
                + ") is not present in table \""
                + referenced.name()
                + "\".");
  }

  /** A partition's part of a foreign key is told as the partitioned table's. */
  private SqlFault stillReferenced(
      Relation table, Relation referenced, ForeignKey key, String values) {
    Integer of = table.lineage().attached().get(key.oid());
    for (Relation parent : of == null ? List.<Relation>of() : schema.parents(table)) {
      for (ForeignKey whole : foreignKeys(parent)) {
        if (whole.oid() == of) {
          return stillReferenced(parent, referenced, whole, values);
        }
      }
    }
    SqlFault fault =
        new SqlFault(
                SqlState.FOREIGN_KEY_VIOLATION,
                "update or delete on table \""
                    + referenced.name()
                    + "\" violates foreign key constraint \""
                    + key.name()
                    + "\" on table \""
                    + table.name()
                    + '"')
            .on(on(table, key));
    return values == null
        ? fault
        : fault.withDetail(
            "Key ("
                + String.join(", ", key.referencedColumns())
                + ")=("
                + values
                + ") is still referenced from table \""
                + table.name()
                + "\".");
  }

  /** RESTRICT: SQLite refuses at once, so there is no row to look at, only who could object. */
  private SqlFault restricted(Plan plan) {
    for (Relation relation : schema.relations()) {
      for (ForeignKey key : foreignKeys(relation)) {
        if (restricts(key) && refersTo(key, plan)) {
          Relation referenced =
              plan.tables().stream().filter(t -> refersTo(key, t)).findFirst().orElseThrow();
          return stillReferenced(relation, referenced, key, null);
        }
      }
    }
    return unknown();
  }

  private static boolean restricts(ForeignKey key) {
    return key.onDelete() == Constraint.Action.RESTRICT
        || key.onUpdate() == Constraint.Action.RESTRICT;
  }

  private static SqlFault unknown() {
    return new SqlFault(SqlState.FOREIGN_KEY_VIOLATION, "foreign key constraint violated");
  }

  /** The values as PostgreSQL prints them; null where they are not known. */
  private String values(Relation table, ForeignKey key, List<Object> stored) {
    if (stored.size() != key.columns().size()) {
      return null;
    }
    StoredTexts texts = new StoredTexts(types);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      shown.add(texts.of(table.column(key.columns().get(i)).orElse(null), stored.get(i)));
    }
    return String.join(", ", shown);
  }

  private Optional<Relation> bySqliteName(String name) {
    Optional<ReferencedKey> divided = ReferencedKey.named(name);
    if (divided.isPresent()) {
      return schema.relations().stream()
          .filter(relation -> relation.oid() == divided.get().relation())
          .findFirst();
    }
    return schema.relations().stream()
        .filter(relation -> relation.sqliteName().equalsIgnoreCase(name))
        .findFirst();
  }

  private static FaultedObject on(Relation table, ForeignKey key) {
    return new FaultedObject(table.schema(), table.name(), null, null, key.name());
  }
}
