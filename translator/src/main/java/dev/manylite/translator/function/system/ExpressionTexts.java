package dev.manylite.translator.function.system;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.type.SqlType;

/** Shows stored expressions as pg_get_expr does; a service of {@code FunctionContext}. */
public interface ExpressionTexts {
  /**
   * @param stored PostgreSQL text with all names qualified
   * @param relation whose columns it may read; null for none
   * @param pretty with as few parentheses as PostgreSQL dares
   * @return the same with only those names qualified that the search_path does not find
   */
  String shown(String stored, Relation relation, boolean pretty, FunctionContext context);

  /** As {@link #shown}, for a key of an index: in parentheses unless it looks like a call. */
  String key(String stored, Relation relation, boolean pretty, FunctionContext context);

  /**
   * The CHECK of a domain.
   *
   * @param over the type of VALUE
   */
  String domainCheck(String stored, SqlType over, boolean pretty, FunctionContext context);

  /** WHEN of a trigger of {@code relation}. */
  String triggerCondition(
      String stored, Relation relation, boolean pretty, FunctionContext context);

  /**
   * What may be done to a view as if it were its table: bits of {@code pg_relation_is_updatable}.
   */
  int updatableEvents(Relation view, FunctionContext context);

  /** Whether a view's column may be written to as if it were its table's, by its place from 0. */
  boolean updatableColumn(Relation view, int place, FunctionContext context);

  /** A body of the standard's form in PostgreSQL's layout, or as it is stored. */
  String body(Routine routine, FunctionContext context);

  /** CREATE RULE of a rule, with texts as they are stored where they can't be printed. */
  String rule(
      Relation relation, Rule rule, boolean qualified, boolean pretty, FunctionContext context);

  /** A view's definition in PostgreSQL's layout, or as it is stored where that can't be made. */
  String view(Relation view, boolean pretty, FunctionContext context);
}
