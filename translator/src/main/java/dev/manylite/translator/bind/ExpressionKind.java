package dev.manylite.translator.bind;

/**
 * The clause that an expression stands in: how errors name it, and what it may contain. The wording
 * is that of PostgreSQL's ParseExprKindName and of its checks on aggregates, window functions,
 * set-returning functions and subqueries.
 */
enum ExpressionKind {
  SELECT_LIST("SELECT", true, true, true),
  VALUES("VALUES"),
  VALUES_SINGLE("VALUES", false, false, true),
  INSERT_TARGET("INSERT", false, false, true),
  UPDATE_SOURCE("UPDATE"),
  FROM_SUBQUERY("sub-SELECT in FROM"),
  FROM_FUNCTION("function in FROM", "functions in FROM"),
  JOIN_ON("JOIN/ON", "JOIN conditions"),
  WHERE("WHERE"),
  HAVING("HAVING", true, false, false),
  FILTER("FILTER"),
  WINDOW_PARTITION("window PARTITION BY", "window definitions", true),
  WINDOW_ORDER("window ORDER BY", "window definitions", true),
  FRAME_RANGE("window RANGE"),
  FRAME_ROWS("window ROWS"),
  FRAME_GROUPS("window GROUPS"),
  GROUP_BY("GROUP BY", false, false, true),
  ORDER_BY("ORDER BY", true, true, true),
  DISTINCT_ON("DISTINCT ON", true, true, true),
  LIMIT("LIMIT"),
  OFFSET("OFFSET"),
  RETURNING("RETURNING"),
  MERGE_WHEN("WHEN", "MERGE WHEN conditions"),
  CALL_ARGUMENT("CALL", "CALL arguments"),
  CONFLICT_INFERENCE("index expression", "index expressions"),
  CHECK("CHECK", "check constraints"),
  DOMAIN_CHECK("CHECK", "check constraints"),
  DEFAULT("DEFAULT", "DEFAULT expressions"),
  GENERATED("GENERATED AS", "column generation expressions"),
  INDEX_EXPRESSION("index expression", "index expressions"),
  STATISTICS("statistics expression", "statistics expressions"),
  INDEX_PREDICATE("WHERE", "index predicates"),
  TRANSFORM("USING", "transform expressions"),
  TRIGGER_WHEN("WHEN", "trigger WHEN conditions"),
  ARGUMENT("EXECUTE", "EXECUTE parameters");

  private final String clause;
  private final String place;
  private final boolean aggregates;
  private final boolean windows;
  private final boolean setReturning;

  ExpressionKind(String clause) {
    this(clause, clause, false, false, false);
  }

  ExpressionKind(String clause, String place) {
    this(clause, place, false, false, false);
  }

  ExpressionKind(String clause, String place, boolean aggregates) {
    this(clause, place, aggregates, false, false);
  }

  ExpressionKind(String clause, boolean aggregates, boolean windows, boolean setReturning) {
    this(clause, clause, aggregates, windows, setReturning);
  }

  ExpressionKind(
      String clause, String place, boolean aggregates, boolean windows, boolean setReturning) {
    this.clause = clause;
    this.place = place;
    this.aggregates = aggregates;
    this.windows = windows;
    this.setReturning = setReturning;
  }

  /** As in {@code argument of WHERE must be type boolean}. */
  String clause() {
    return clause;
  }

  /** As in {@code aggregate functions are not allowed in JOIN conditions}. */
  String place() {
    return place;
  }

  boolean aggregatesAllowed() {
    return aggregates;
  }

  boolean windowsAllowed() {
    return windows;
  }

  boolean setReturningAllowed() {
    return setReturning;
  }

  /** An expression that the schema stores, or that no query is around: without subqueries. */
  boolean stored() {
    return ordinal() >= CHECK.ordinal();
  }

  /** The singular of {@link #place}, as in {@code cannot use subquery in check constraint}. */
  String storedName() {
    return place.endsWith("s") ? place.substring(0, place.length() - 1) : place;
  }
}
