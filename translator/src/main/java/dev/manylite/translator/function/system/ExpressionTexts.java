package dev.manylite.translator.function.system;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;

/** Shows stored expressions as pg_get_expr does; a service of {@code FunctionContext}. */
public interface ExpressionTexts {
  /**
   * @param stored PostgreSQL text with all names qualified
   * @param relation whose columns it may read; null for none
   * @return the same with only those names qualified that the search_path does not find
   */
  String shown(String stored, Relation relation, FunctionContext context);

  /**
   * What may be done to a view as if it were its table: bits of {@code pg_relation_is_updatable}.
   */
  int updatableEvents(Relation view, FunctionContext context);

  /** As {@link #shown}, where only names are looked at. */
  String withShownNames(String stored, Catalog catalog);

  /** A body of the standard's form in PostgreSQL's layout, or as it is stored. */
  String body(Routine routine, FunctionContext context);

  /** A view's definition in PostgreSQL's layout, or as it is stored where that can't be made. */
  String view(Relation view, boolean pretty, FunctionContext context);
}
