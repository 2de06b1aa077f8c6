package dev.manylite.translator.parse.tree;

/** What may follow a column's type. */
public sealed interface ColumnConstraint extends Node {
  record NotNull(int position) implements ColumnConstraint {}

  /** NULL. */
  record Nullable(int position) implements ColumnConstraint {}

  record Default(Expression expression, int position) implements ColumnConstraint {}

  /** GENERATED ALWAYS AS (…) STORED. */
  record Generated(Expression expression, int position) implements ColumnConstraint {}

  /** GENERATED … AS IDENTITY. */
  record Identity(boolean always, SequenceOptions options, int position)
      implements ColumnConstraint {}

  record Compression(String method, int position) implements ColumnConstraint {}

  /** One that the table could have: its columns are this one. */
  record OfTable(TableConstraint constraint, int position) implements ColumnConstraint {}
}
