package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.schema.Relation;

/** What ALTER leaves a materialized view alone with: only its names, owner and storage change. */
final class MaterializedViewRules {
  private MaterializedViewRules() {}

  /**
   * @throws SqlFault 42809
   */
  static void check(Relation view, AlterTableAction action) {
    String refused = refused(action);
    if (refused != null) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "ALTER action "
                  + refused
                  + " cannot be performed on relation \""
                  + view.name()
                  + "\"")
          .withDetail("This operation is not supported for materialized views.");
    }
  }

  /** As the message names it; null where it is allowed. */
  private static String refused(AlterTableAction action) {
    if (action instanceof AlterTableAction.AddColumn) {
      return "ADD COLUMN";
    }
    if (action instanceof AlterTableAction.DropColumn) {
      return "DROP COLUMN";
    }
    if (action instanceof AlterTableAction.SetType) {
      return "ALTER COLUMN ... SET DATA TYPE";
    }
    if (action instanceof AlterTableAction.SetDefault) {
      return "ALTER COLUMN ... SET DEFAULT";
    }
    if (action instanceof AlterTableAction.SetNotNull set) {
      return set.notNull() ? "ALTER COLUMN ... SET NOT NULL" : "ALTER COLUMN ... DROP NOT NULL";
    }
    if (action instanceof AlterTableAction.AddIdentity) {
      return "ALTER COLUMN ... ADD IDENTITY";
    }
    if (action instanceof AlterTableAction.SetIdentity) {
      return "ALTER COLUMN ... SET";
    }
    if (action instanceof AlterTableAction.DropIdentity) {
      return "ALTER COLUMN ... DROP IDENTITY";
    }
    if (action instanceof AlterTableAction.DropExpression) {
      return "ALTER COLUMN ... DROP EXPRESSION";
    }
    if (action instanceof AlterTableAction.AddConstraint) {
      return "ADD CONSTRAINT";
    }
    if (action instanceof AlterTableAction.DropConstraint) {
      return "DROP CONSTRAINT";
    }
    if (action instanceof AlterTableAction.AlterConstraint) {
      return "ALTER CONSTRAINT";
    }
    if (action instanceof AlterTableAction.ValidateConstraint) {
      return "VALIDATE CONSTRAINT";
    }
    if (action instanceof AlterTableAction.Inherit) {
      return "INHERIT";
    }
    if (action instanceof AlterTableAction.NoInherit) {
      return "NO INHERIT";
    }
    if (action instanceof AlterTableAction.AttachPartition) {
      return "ATTACH PARTITION";
    }
    if (action instanceof AlterTableAction.DetachPartition) {
      return "DETACH PARTITION";
    }
    if (action instanceof AlterTableAction.FireRule) {
      return "ENABLE RULE";
    }
    return action instanceof AlterTableAction.SetTrigger ? "ENABLE TRIGGER" : null;
  }
}
