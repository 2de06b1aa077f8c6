package dev.manylite.translator.ddl;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateTrigger;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;

/** What kinds of triggers there can be on what (manual, CREATE TRIGGER). */
final class TriggerRules {
  private TriggerRules() {}

  static void check(CreateTrigger statement, Relation relation) {
    if (relation.kind() == Relation.Kind.VIEW) {
      checkView(statement, relation);
    } else if (statement.timing() == TriggerTiming.INSTEAD_OF) {
      throw wrongKind(relation, "table", "Tables cannot have INSTEAD OF triggers.");
    } else if (!relation.hasRowid()) {
      throw SqlFault.unsupported("triggers on a table without a rowid");
    } else if (statement.events().contains(TriggerEvent.DELETE)
        || statement.events().contains(TriggerEvent.UPDATE)) {
      relation.constraints().forEach(c -> refuseActions(relation, c));
    }
    if (statement.row() && statement.events().contains(TriggerEvent.TRUNCATE)) {
      throw unsupported("TRUNCATE FOR EACH ROW triggers are not supported");
    }
    if (statement.when() != null && statement.events().contains(TriggerEvent.TRUNCATE)) {
      throw SqlFault.unsupported("WHEN of a TRUNCATE trigger");
    }
    if (statement.timing() == TriggerTiming.INSTEAD_OF) {
      if (!statement.row()) {
        throw unsupported("INSTEAD OF triggers must be FOR EACH ROW");
      }
      if (statement.when() != null) {
        throw unsupported("INSTEAD OF triggers cannot have WHEN conditions");
      }
      if (!statement.columns().isEmpty()) {
        throw unsupported("INSTEAD OF triggers cannot have column lists");
      }
    }
    checkTransitions(statement, relation);
  }

  /** What a foreign key of the table to itself does to its rows would fire no trigger. */
  static void refuseActions(Relation relation, Constraint constraint) {
    if (constraint instanceof Constraint.ForeignKey key
        && key.references(relation)
        && (acts(key.onDelete()) || acts(key.onUpdate()))) {
      throw SqlFault.unsupported(
          "triggers on a table whose foreign key \"" + key.name() + "\" changes its rows");
    }
  }

  /** Whether it fires where rows that are there are changed. */
  static boolean followsChanges(Trigger trigger) {
    return trigger.events().contains(TriggerEvent.DELETE)
        || trigger.events().contains(TriggerEvent.UPDATE);
  }

  private static boolean acts(Constraint.Action action) {
    return action != Constraint.Action.NO_ACTION && action != Constraint.Action.RESTRICT;
  }

  private static SqlFault unsupported(String message) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, message);
  }

  private static SqlFault wrongKind(Relation relation, String kind, String detail) {
    return new SqlFault(SqlState.WRONG_OBJECT_TYPE, "\"" + relation.name() + "\" is a " + kind)
        .withDetail(detail);
  }

  private static void checkView(CreateTrigger statement, Relation view) {
    if (statement.timing() != TriggerTiming.INSTEAD_OF && statement.row()) {
      throw wrongKind(view, "view", "Views cannot have row-level BEFORE or AFTER triggers.");
    }
    if (statement.events().contains(TriggerEvent.TRUNCATE)) {
      throw wrongKind(view, "view", "Views cannot have TRUNCATE triggers.");
    }
  }

  private static void checkTransitions(CreateTrigger statement, Relation relation) {
    String before = null;
    String after = null;
    for (CreateTrigger.Transition transition : statement.transitions()) {
      if (!transition.table()) {
        throw unsupported("ROW variable naming in the REFERENCING clause is not supported")
            .withHint("Use OLD TABLE or NEW TABLE for naming transition tables.");
      }
      if (relation.kind() == Relation.Kind.VIEW) {
        throw wrongKind(relation, "view", "Triggers on views cannot have transition tables.");
      }
      if (statement.row() && relation.isPartitioned()) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "\"" + relation.name() + "\" is a partitioned table")
            .withDetail(
                "ROW triggers with transition tables are not supported on partitioned tables.");
      }
      if (statement.row() && relation.lineage().isPartition()) {
        throw unsupported("ROW triggers with transition tables are not supported on partitions");
      }
      checkEvents(statement);
      if (transition.after()) {
        if (!statement.events().contains(TriggerEvent.INSERT)
            && !statement.events().contains(TriggerEvent.UPDATE)) {
          throw invalid("NEW TABLE can only be specified for an INSERT or UPDATE trigger");
        }
        if (after != null) {
          throw invalid("NEW TABLE cannot be specified multiple times");
        }
        after = transition.name();
      } else {
        if (!statement.events().contains(TriggerEvent.DELETE)
            && !statement.events().contains(TriggerEvent.UPDATE)) {
          throw invalid("OLD TABLE can only be specified for a DELETE or UPDATE trigger");
        }
        if (before != null) {
          throw invalid("OLD TABLE cannot be specified multiple times");
        }
        before = transition.name();
      }
    }
    if (before != null && before.equals(after)) {
      throw invalid("OLD TABLE name and NEW TABLE name cannot be the same");
    }
  }

  private static void checkEvents(CreateTrigger statement) {
    if (statement.timing() != TriggerTiming.AFTER) {
      throw invalid("transition table name can only be specified for an AFTER trigger");
    }
    if (statement.events().contains(TriggerEvent.TRUNCATE)) {
      throw invalid("TRUNCATE triggers with transition tables are not supported");
    }
    if (statement.events().size() != 1) {
      throw unsupported(
          "transition tables cannot be specified for triggers with more than one event");
    }
    if (!statement.columns().isEmpty()) {
      throw unsupported("transition tables cannot be specified for triggers with column lists");
    }
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_OBJECT_DEFINITION, message);
  }
}
