package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * A SELECT, VALUES or set operation with what may surround it. Optional parts are null, lists
 * empty.
 *
 * @param with null if none
 * @param limit null if none or ALL
 * @param withTies FETCH … WITH TIES
 */
public record Query(
    With with,
    Body body,
    List<SortItem> orderBy,
    Expression limit,
    Expression offset,
    boolean withTies,
    List<Locking> locking,
    int position)
    implements Node {

  public sealed interface Body extends Node {}

  /**
   * SELECT … FROM … WHERE …
   *
   * @param distinctOn non-empty for DISTINCT ON, with {@code distinct} true
   * @param into SELECT INTO's target; null if none
   */
  public record Select(
      boolean distinct,
      List<Expression> distinctOn,
      List<SelectItem> items,
      IntoClause into,
      List<FromItem> from,
      Expression where,
      boolean groupByDistinct,
      List<GroupingElement> groupBy,
      Expression having,
      List<NamedWindow> windows,
      int position)
      implements Body {}

  /** A list of rows; DEFAULT may stand in them when INSERT is around it. */
  public record Values(List<List<Expression>> rows, int position) implements Body {}

  /** TABLE name. */
  public record TableCommand(FromItem.Table table, int position) implements Body {}

  public record SetOperation(Kind kind, boolean all, Query left, Query right, int position)
      implements Body {
    public enum Kind {
      UNION,
      INTERSECT,
      EXCEPT
    }
  }

  /** alias is null where none was written. */
  public record SelectItem(Expression expression, String alias, int position) implements Node {}

  public record IntoClause(
      boolean temporary, boolean unlogged, String schema, String name, int position) {}

  public record NamedWindow(String name, WindowSpecification specification) {}

  /** GROUP BY's elements. */
  public sealed interface GroupingElement {
    record Plain(Expression expression) implements GroupingElement {}

    /** (); ROLLUP, CUBE: sets of expressions; GROUPING SETS: nested. */
    record Empty() implements GroupingElement {}

    record Rollup(List<List<Expression>> sets) implements GroupingElement {}

    record Cube(List<List<Expression>> sets) implements GroupingElement {}

    record Sets(List<GroupingElement> elements) implements GroupingElement {}

    /** (a, b) inside GROUPING SETS, or as one element. */
    record Composite(List<Expression> expressions) implements GroupingElement {}
  }

  /** FOR UPDATE and its kin. */
  public record Locking(
      Strength strength, List<ObjectName> tables, boolean noWait, boolean skipLocked) {
    public enum Strength {
      UPDATE,
      NO_KEY_UPDATE,
      SHARE,
      KEY_SHARE
    }
  }

  public record With(boolean recursive, List<CommonTable> tables, int position) {}

  /**
   * One WITH query.
   *
   * @param materialized null where not written
   * @param statement a Statement.Select, Insert, Update or Delete
   * @param search null if none
   * @param cycle null if none
   */
  public record CommonTable(
      String name,
      List<String> columns,
      Boolean materialized,
      Statement statement,
      Search search,
      Cycle cycle,
      int position) {}

  /** SEARCH BREADTH or DEPTH FIRST BY columns SET sequence. */
  public record Search(boolean breadth, List<String> columns, String sequence, int position) {}

  /**
   * CYCLE columns SET mark TO value DEFAULT otherwise USING path.
   *
   * @param value null with {@code otherwise} where neither was written: true and false
   */
  public record Cycle(
      List<String> columns,
      String mark,
      Expression value,
      Expression otherwise,
      String path,
      int position) {}
}
