package dev.manylite.translator.bind;

/** Where an expression that the schema stores stands; decides what it may contain. */
public enum ExpressionUse {
  CHECK(ExpressionKind.CHECK),
  DEFAULT(ExpressionKind.DEFAULT),
  GENERATED(ExpressionKind.GENERATED),
  INDEX_EXPRESSION(ExpressionKind.INDEX_EXPRESSION),
  INDEX_PREDICATE(ExpressionKind.INDEX_PREDICATE),
  /** USING of ALTER COLUMN … TYPE. */
  TRANSFORM(ExpressionKind.TRANSFORM);

  private final ExpressionKind kind;

  ExpressionUse(ExpressionKind kind) {
    this.kind = kind;
  }

  ExpressionKind kind() {
    return kind;
  }
}
