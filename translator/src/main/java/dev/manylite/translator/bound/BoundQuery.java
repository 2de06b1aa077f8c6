package dev.manylite.translator.bound;

import java.util.List;

/**
 * A typed SELECT, VALUES or set operation with its ordering and limits.
 *
 * @param with in order of definition; empty if none
 * @param columns the result: names, aliases and types; for a Select the expressions are the select
 *     list's, for the others ColumnValue placeholders of the right type
 * @param limit int8, null if none
 */
public record BoundQuery(
    List<CommonTable> with,
    boolean recursive,
    Body body,
    List<OutputColumn> columns,
    List<SortKey> orderBy,
    BoundExpression limit,
    BoundExpression offset,
    boolean withTies)
    implements BoundStatement {

  public sealed interface Body {}

  /**
   * @param distinctOn non-empty for DISTINCT ON
   * @param from null for a SELECT without FROM
   * @param grouped GROUP BY or an aggregate is there (an empty groupBy then is one group)
   * @param groupingSets null unless ROLLUP, CUBE or GROUPING SETS: sets of indexes into groupBy
   */
  public record Select(
      boolean distinct,
      List<BoundExpression> distinctOn,
      BoundFrom from,
      BoundExpression where,
      boolean grouped,
      List<BoundExpression> groupBy,
      List<List<Integer>> groupingSets,
      BoundExpression having)
      implements Body {
    public Select withFrom(BoundFrom other) {
      return new Select(distinct, distinctOn, other, where, grouped, groupBy, groupingSets, having);
    }

    public Select withWhere(BoundExpression other) {
      return new Select(distinct, distinctOn, from, other, grouped, groupBy, groupingSets, having);
    }
  }

  public record Values(List<List<BoundExpression>> rows) implements Body {}

  public record SetOperation(
      dev.manylite.translator.parse.tree.Query.SetOperation.Kind kind,
      boolean all,
      BoundQuery left,
      BoundQuery right)
      implements Body {}

  /**
   * @param alias the unique name in the emitted SQL
   * @param materialized null where not written
   */
  public record CommonTable(
      String name,
      String alias,
      boolean recursive,
      Boolean materialized,
      BoundStatement statement) {}
}
