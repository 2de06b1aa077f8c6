package dev.manylite.translator.parse.tree;

import dev.manylite.translator.definition.ConstraintTiming;
import dev.manylite.translator.definition.TriggerFiring;
import java.util.List;

/** What ALTER TABLE is to do. */
public sealed interface AlterTableAction extends Node {
  record AddColumn(ColumnDefinition column, boolean ifNotExists, int position)
      implements AlterTableAction {}

  record DropColumn(String column, boolean ifExists, boolean cascade, int position)
      implements AlterTableAction {}

  record RenameColumn(String column, String newName, int position) implements AlterTableAction {}

  /**
   * @param using null if none
   */
  record SetType(String column, TypeName type, ObjectName collation, Expression using, int position)
      implements AlterTableAction {}

  /**
   * @param expression null for DROP DEFAULT
   */
  record SetDefault(String column, Expression expression, int position)
      implements AlterTableAction {}

  record SetNotNull(String column, boolean notNull, int position) implements AlterTableAction {}

  /** ADD GENERATED … AS IDENTITY. */
  record AddIdentity(String column, boolean always, SequenceOptions options, int position)
      implements AlterTableAction {}

  /**
   * SET GENERATED, and SET or RESTART of the sequence's options.
   *
   * @param always null where not written
   */
  record SetIdentity(String column, Boolean always, SequenceOptions options, int position)
      implements AlterTableAction {}

  record DropIdentity(String column, boolean ifExists, int position) implements AlterTableAction {}

  record DropExpression(String column, boolean ifExists, int position)
      implements AlterTableAction {}

  record AddConstraint(TableConstraint constraint, int position) implements AlterTableAction {}

  record DropConstraint(String name, boolean ifExists, boolean cascade, int position)
      implements AlterTableAction {}

  record RenameConstraint(String name, String newName, int position) implements AlterTableAction {}

  record AlterConstraint(String name, ConstraintTiming timing, int position)
      implements AlterTableAction {}

  record ValidateConstraint(String name, int position) implements AlterTableAction {}

  record Inherit(ObjectName parent, int position) implements AlterTableAction {}

  record NoInherit(ObjectName parent, int position) implements AlterTableAction {}

  /**
   * @param type null for NOT OF
   */
  record Of(ObjectName type, int position) implements AlterTableAction {}

  /**
   * Of a table, and of an index.
   *
   * @param values null for an index
   */
  record AttachPartition(ObjectName partition, PartitionValues values, int position)
      implements AlterTableAction {}

  /**
   * @param finishes FINALIZE
   */
  record DetachPartition(ObjectName partition, boolean concurrently, boolean finishes, int position)
      implements AlterTableAction {}

  record RenameTo(String newName, int position) implements AlterTableAction {}

  record SetSchema(String schema, int position) implements AlterTableAction {}

  /**
   * @param role current_user and its kin as words
   */
  /** ENABLE and DISABLE RULE. */
  record FireRule(String name, TriggerFiring firing, int position) implements AlterTableAction {}

  record OwnerTo(String role, int position) implements AlterTableAction {}

  /**
   * ENABLE and DISABLE TRIGGER.
   *
   * @param name null for all
   * @param system also those that enforce foreign keys
   */
  record SetTrigger(String name, boolean system, TriggerFiring firing, int position)
      implements AlterTableAction {}

  /**
   * SET (…) and RESET (…).
   *
   * @param reset their values are not looked at
   */
  record SetOptions(List<StorageParameter> options, boolean reset, int position)
      implements AlterTableAction {}

  /** CLUSTER ON; null for SET WITHOUT CLUSTER. */
  record ClusterOn(String index, int position) implements AlterTableAction {}

  /** SET LOGGED, SET UNLOGGED. */
  record SetLogged(boolean logged, int position) implements AlterTableAction {}

  /**
   * @param identity d, n, f, or i with the name of the index
   */
  record ReplicaIdentity(char identity, String index, int position) implements AlterTableAction {}

  /**
   * ALTER COLUMN SET STATISTICS.
   *
   * @param column null where {@code number} says which
   */
  record SetStatistics(String column, int number, long target, int position)
      implements AlterTableAction {}

  record SetStorage(String column, String storage, int position) implements AlterTableAction {}

  record SetCompression(String column, String method, int position) implements AlterTableAction {}

  /** ALTER COLUMN SET (…) and RESET (…). */
  record SetColumnOptions(
      String column, List<StorageParameter> options, boolean reset, int position)
      implements AlterTableAction {}

  /**
   * What changes nothing that Manylite has: SET TABLESPACE to the one there is, SET WITHOUT OIDS.
   */
  record Accepted(String what, int position) implements AlterTableAction {}
}
