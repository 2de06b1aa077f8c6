package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.TableConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Several actions of one ALTER TABLE are not carried out as they are written: what drops comes
 * first, then types, new columns, what is said of columns, keys, other constraints, and the rest
 * (PostgreSQL's AT_PASS_…).
 */
enum AlterPass {
  DROP,
  ALTER_TYPE,
  ADD_COLUMN,
  COLUMN_ATTRIBUTES,
  ADD_KEY,
  ADD_OTHER_CONSTRAINT,
  REST;

  /** In the order in which they are carried out. */
  static List<AlterTableAction> ordered(List<AlterTableAction> written) {
    List<AlterTableAction> ordered = new ArrayList<>(written);
    ordered.sort(Comparator.comparing(AlterPass::of));
    return ordered;
  }

  private static AlterPass of(AlterTableAction action) {
    if (action instanceof AlterTableAction.DropColumn
        || action instanceof AlterTableAction.DropConstraint
        || action instanceof AlterTableAction.DropIdentity
        || action instanceof AlterTableAction.DropExpression
        || action instanceof AlterTableAction.SetNotNull set && !set.notNull()
        || action instanceof AlterTableAction.SetDefault dropped && dropped.expression() == null) {
      return DROP;
    }
    if (action instanceof AlterTableAction.SetType) {
      return ALTER_TYPE;
    }
    if (action instanceof AlterTableAction.AddColumn) {
      return ADD_COLUMN;
    }
    if (action instanceof AlterTableAction.SetNotNull
        || action instanceof AlterTableAction.AddIdentity
        || action instanceof AlterTableAction.SetIdentity) {
      return COLUMN_ATTRIBUTES;
    }
    if (action instanceof AlterTableAction.AddConstraint add) {
      boolean key =
          add.constraint() instanceof TableConstraint.Key
              || add.constraint() instanceof TableConstraint.Exclusion;
      return key ? ADD_KEY : ADD_OTHER_CONSTRAINT;
    }
    return action instanceof AlterTableAction.SetDefault ? ADD_OTHER_CONSTRAINT : REST;
  }
}
