package dev.manylite.translator.parse.tree;

import java.util.List;

/** What ALTER TYPE or ALTER DOMAIN is to do. */
public sealed interface TypeAction {
  record RenameTo(String newName) implements TypeAction {}

  record SetSchema(String schema) implements TypeAction {}

  /**
   * @param role current_user and its kin as words
   */
  record OwnerTo(String role) implements TypeAction {}

  /**
   * @param neighbour of BEFORE or AFTER; null to add at the end
   */
  record AddValue(String label, boolean ifNotExists, boolean before, String neighbour)
      implements TypeAction {}

  record RenameValue(String label, String newLabel) implements TypeAction {}

  record AlterAttributes(List<AttributeAction> actions) implements TypeAction {}

  record RenameAttribute(String name, String newName, boolean cascade) implements TypeAction {}

  /**
   * @param expression null for DROP DEFAULT
   */
  record SetDefault(Expression expression) implements TypeAction {}

  record SetNotNull(boolean notNull) implements TypeAction {}

  record AddConstraint(TableConstraint constraint) implements TypeAction {}

  record DropConstraint(String name, boolean ifExists) implements TypeAction {}

  record ValidateConstraint(String name) implements TypeAction {}

  record RenameConstraint(String name, String newName) implements TypeAction {}
}
