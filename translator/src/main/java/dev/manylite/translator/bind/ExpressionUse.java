package dev.manylite.translator.bind;

/** Where an expression stands that is part of no query; decides what it may contain. */
public enum ExpressionUse {
  CHECK(ExpressionKind.CHECK),
  DEFAULT(ExpressionKind.DEFAULT),
  GENERATED(ExpressionKind.GENERATED),
  INDEX_EXPRESSION(ExpressionKind.INDEX_EXPRESSION),
  INDEX_PREDICATE(ExpressionKind.INDEX_PREDICATE),
  /** Of CREATE STATISTICS. */
  STATISTICS(ExpressionKind.STATISTICS),
  /** USING of ALTER COLUMN … TYPE. */
  TRANSFORM(ExpressionKind.TRANSFORM),
  /** Over the rows OLD and NEW of the table. */
  TRIGGER_WHEN(ExpressionKind.TRIGGER_WHEN),
  /** An argument of EXECUTE. */
  ARGUMENT(ExpressionKind.ARGUMENT);

  private final ExpressionKind kind;

  ExpressionUse(ExpressionKind kind) {
    this.kind = kind;
  }

  ExpressionKind kind() {
    return kind;
  }
}
