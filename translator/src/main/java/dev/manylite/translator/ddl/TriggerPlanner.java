package dev.manylite.translator.ddl;

import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Functions;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.CreateTrigger;
import dev.manylite.translator.parse.tree.DropTrigger;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RenameTrigger;
import dev.manylite.translator.schema.BuiltInTrigger;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** CREATE, ALTER and DROP TRIGGER (manual; PostgreSQL's CreateTrigger). */
final class TriggerPlanner {
  private final Draft draft;

  TriggerPlanner(Draft draft) {
    this.draft = draft;
  }

  void create(CreateTrigger statement) {
    Relation relation = relation(statement.table());
    TriggerRules.check(statement, relation);
    Ownership ownership = new Ownership(draft);
    ownership.require(relation, Privilege.TRIGGER, List.of());
    int referenced = 0;
    if (statement.referenced() != null) {
      Relation other = relation(statement.referenced());
      ownership.require(other, Privilege.TRIGGER, List.of());
      referenced = other.oid();
    }
    TriggerCondition condition = new TriggerCondition(draft, relation);
    String when = statement.when() == null ? null : condition.checked(statement);
    int function = function(statement.function());
    Trigger before = find(relation, statement.name()).orElse(null);
    if (before != null && !statement.orReplace()) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "trigger \""
              + statement.name()
              + "\" for relation \""
              + relation.name()
              + "\" already exists");
    }
    if (before != null && PartitionTriggers.parentOf(relation, before) != 0) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "trigger \""
              + statement.name()
              + "\" for relation \""
              + relation.name()
              + "\" is an internal or a child trigger");
    }
    if (before != null && before.constraint()) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "trigger \""
              + statement.name()
              + "\" for relation \""
              + relation.name()
              + "\" is a constraint trigger");
    }
    Trigger made =
        new Trigger(
            before != null
                ? before.oid()
                : draft.newOid("trigger", relation.name(), statement.name()),
            statement.name(),
            statement.timing(),
            statement.events(),
            columns(statement, relation),
            statement.row(),
            when,
            function,
            statement.arguments(),
            transition(statement, false),
            transition(statement, true),
            statement.constraint(),
            referenced,
            statement.deferrable(),
            statement.initiallyDeferred(),
            TriggerFiring.ORIGIN,
            before == null ? null : before.comment());
    replace(relation, before, made);
    new PartitionTriggers(draft).copyBelow(relation, made);
  }

  private static String transition(CreateTrigger statement, boolean after) {
    return statement.transitions().stream()
        .filter(t -> t.after() == after)
        .map(CreateTrigger.Transition::name)
        .findFirst()
        .orElse(null);
  }

  private static List<Integer> columns(CreateTrigger statement, Relation relation) {
    List<Integer> numbers = new ArrayList<>();
    for (String name : statement.columns()) {
      Column column = Lookup.column(relation, name);
      if (numbers.contains(column.number())) {
        throw new SqlFault(
            SqlState.DUPLICATE_COLUMN, "column \"" + name + "\" specified more than once");
      }
      numbers.add(column.number());
    }
    return numbers;
  }

  private Relation relation(ObjectName name) {
    Relation relation =
        draft.schema.relation(name.schema(), name.name()).orElseThrow(() -> missing(name));
    if (relation.kind() == Relation.Kind.SYSTEM) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied: \"" + relation.name() + "\" is a system catalog");
    }
    if (relation.kind() == Relation.Kind.FOREIGN_VIEW) {
      throw SqlFault.unsupported("triggers on a view that another program made");
    }
    if (relation.isMaterialized()) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "relation \"" + relation.name() + "\" cannot have triggers")
          .withDetail("This operation is not supported for materialized views.");
    }
    return relation;
  }

  private SqlFault missing(ObjectName name) {
    boolean sequence = draft.schema.sequence(name.schema(), name.name()).isPresent();
    boolean index = draft.schema.tableOfIndex(name.schema(), name.name()).isPresent();
    return sequence || index
        ? new SqlFault(
                SqlState.WRONG_OBJECT_TYPE, "relation \"" + name.name() + "\" cannot have triggers")
            .withDetail(
                "This operation is not supported for " + (index ? "indexes" : "sequences") + ".")
        : Lookup.missingRelation(name);
  }

  /** The function's OID. */
  private int function(ObjectName name) {
    Optional<Routine> own =
        draft.schema.routines(name.schema(), name.name()).stream()
            .filter(r -> r.inputs().isEmpty() && !r.procedure())
            .findFirst();
    if (own.isPresent()) {
      if (!own.get().isTrigger()) {
        throw notTrigger(name);
      }
      new Ownership(draft).requireExecute(own.get());
      return own.get().oid();
    }
    if (name.schema() != null && draft.schema.schema(name.schema()).isEmpty()) {
      throw new SqlFault(
          SqlState.INVALID_SCHEMA_NAME, "schema \"" + name.schema() + "\" does not exist");
    }
    boolean ours = name.schema() == null || name.schema().equals(Schema.PG_CATALOG);
    if (ours
        && Functions.builtIn().named(name.name()).stream().anyMatch(f -> f.arguments().isEmpty())) {
      throw notTrigger(name);
    }
    return BuiltInTrigger.named(name.name())
        .filter(f -> ours)
        .map(BuiltInTrigger::oid)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_FUNCTION,
                    "function " + Lookup.display(name) + "() does not exist"));
  }

  private static SqlFault notTrigger(ObjectName name) {
    return new SqlFault(
        SqlState.INVALID_OBJECT_DEFINITION,
        "function " + Lookup.display(name) + " must return type trigger");
  }

  private static Optional<Trigger> find(Relation relation, String name) {
    return relation.triggers().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  private static Trigger required(Relation relation, String name) {
    return find(relation, name)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_OBJECT,
                    "trigger \""
                        + name
                        + "\" for table \""
                        + relation.name()
                        + "\" does not exist"));
  }

  /**
   * @param before null to add one
   * @param after null to drop it
   */
  private void replace(Relation old, Trigger before, Trigger after) {
    Relation relation = draft.schema.relation(old.schema(), old.name()).orElse(old);
    List<Trigger> triggers = new ArrayList<>(relation.triggers());
    triggers.remove(before);
    if (after != null) {
      triggers.add(after);
    }
    put(relation, relation.withTriggers(triggers));
  }

  private void put(Relation before, Relation after) {
    if (before.kind() == Relation.Kind.VIEW) {
      draft.put(after);
    } else {
      draft.replace(draft.table(before), after);
    }
  }

  void rename(RenameTrigger statement) {
    Relation relation = relation(statement.table());
    new Ownership(draft).require(relation);
    Trigger trigger = required(relation, statement.name());
    PartitionTriggers partitions = new PartitionTriggers(draft);
    partitions
        .parent(relation, trigger)
        .ifPresent(
            parent -> {
              throw new SqlFault(
                      "XX000",
                      "cannot rename trigger \""
                          + trigger.name()
                          + "\" on table \""
                          + relation.name()
                          + "\"")
                  .withHint(
                      "Rename the trigger on the partitioned table \""
                          + parent.name()
                          + "\" instead.");
            });
    if (!statement.name().equals(statement.newName())
        && find(relation, statement.newName()).isPresent()) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "trigger \""
              + statement.newName()
              + "\" for relation \""
              + relation.name()
              + "\" already exists");
    }
    partitions.rename(relation, trigger, statement.newName());
    replace(relation, trigger, Triggers.named(trigger, statement.newName()));
  }

  void drop(DropTrigger statement) {
    ObjectName name = statement.table();
    String skipped = null;
    if (statement.ifExists()) {
      if (name.schema() != null && draft.schema.schema(name.schema()).isEmpty()) {
        skipped = "schema \"" + name.schema() + "\" does not exist, skipping";
      } else if (draft.schema.relation(name.schema(), name.name()).isEmpty()) {
        skipped = "relation \"" + Lookup.display(name) + "\" does not exist, skipping";
      } else if (find(relation(name), statement.name()).isEmpty()) {
        skipped =
            "trigger \""
                + statement.name()
                + "\" for relation \""
                + Lookup.display(name)
                + "\" does not exist, skipping";
      }
    }
    if (skipped != null) {
      draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, skipped));
      return;
    }
    Relation relation = relation(name);
    Trigger dropped = required(relation, statement.name());
    new Ownership(draft).requireOfPart(relation);
    new PartitionTriggers(draft).requireOwn(relation, dropped);
    dropQuietly(relation, dropped);
  }

  /** Without its dependents' being asked: CASCADE. */
  void dropQuietly(Relation relation, Trigger trigger) {
    Relation now = draft.schema.relation(relation.schema(), relation.name()).orElseThrow();
    Optional<Trigger> there = find(now, trigger.name());
    there.ifPresent(t -> new PartitionTriggers(draft).drop(now, t));
    there.ifPresent(t -> replace(now, t, null));
  }

  /**
   * ENABLE and DISABLE TRIGGER.
   *
   * @param only not those that go with them in partitions
   */
  void set(Relation relation, AlterTableAction.SetTrigger action, boolean only) {
    List<Trigger> triggers = new ArrayList<>(relation.triggers());
    List<Trigger> set = new ArrayList<>();
    if (action.name() != null) {
      set.add(required(relation, action.name()));
    } else {
      if (action.system() && hasForeignKeys(relation)) {
        throw SqlFault.unsupported("disabling the triggers of foreign keys");
      }
      set.addAll(triggers);
    }
    triggers.replaceAll(t -> set.contains(t) ? Triggers.firing(t, action.firing()) : t);
    put(relation, relation.withTriggers(triggers));
    if (!only) {
      set.forEach(t -> new PartitionTriggers(draft).fire(relation, t, action.firing()));
    }
  }

  private boolean hasForeignKeys(Relation relation) {
    return relation.constraints().stream().anyMatch(Constraint.ForeignKey.class::isInstance)
        || !new Dependents(draft).references(relation).isEmpty();
  }

  void comment(ObjectName table, String name, String text) {
    Relation relation = relation(table);
    Trigger trigger = required(relation, name);
    new Ownership(draft).requireOfPart(relation);
    replace(relation, trigger, Triggers.commented(trigger, text));
  }

  /** The conditions follow a column that gets another name. */
  Relation withRenamed(Relation before, Relation after, UnaryOperator<String> names) {
    List<Trigger> triggers = new ArrayList<>();
    TriggerCondition conditions = new TriggerCondition(draft, before);
    for (Trigger trigger : after.triggers()) {
      triggers.add(
          trigger.when() == null
              ? trigger
              : Triggers.when(trigger, conditions.renamed(trigger.when(), names)));
    }
    return after.withTriggers(triggers);
  }
}
