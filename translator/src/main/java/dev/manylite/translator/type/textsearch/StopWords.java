package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.QueryNode.Stop;

/**
 * Takes stop words out of a tree. Where a phrase loses a part, the phrases around it grow by its
 * distance: with {@code a} for a stop word {@code (b <-> a) <-> c} becomes {@code b <2> c}.
 */
final class StopWords {
  private StopWords() {}

  /**
   * What is left of a node.
   *
   * @param node null where nothing is
   * @param before what a phrase on its left grows by
   * @param after what a phrase on its right grows by; the same as {@code before} where nothing is
   *     left
   */
  private record Rest(QueryNode node, int before, int after) {
    boolean isNothing() {
      return node == null;
    }
  }

  /** Null where there is nothing but stop words. */
  static QueryNode remove(QueryNode root) {
    return rest(root).node();
  }

  private static Rest rest(QueryNode node) {
    if (node instanceof Stop) {
      return new Rest(null, 0, 0);
    }
    if (node instanceof Not not) {
      Rest rest = rest(not.operand());
      return rest.isNothing() ? rest : new Rest(new Not(rest.node()), rest.before(), rest.after());
    }
    if (node instanceof Join join) {
      Rest left = rest(join.left());
      Rest right = rest(join.right());
      return join.operator() == Operator.PHRASE
          ? phrase(join.distance(), left, right)
          : combination(join, left, right);
    }
    return new Rest(node, 0, 0);
  }

  private static Rest phrase(int distance, Rest left, Rest right) {
    if (left.isNothing()) {
      int before = left.before() + distance + right.before();
      return new Rest(right.node(), before, right.isNothing() ? before : right.after());
    }
    if (right.isNothing()) {
      return new Rest(left.node(), left.before(), left.after() + distance + right.after());
    }
    int grown = (short) (distance + left.after() + right.before());
    return new Rest(
        new Join(Operator.PHRASE, grown, left.node(), right.node()), left.before(), right.after());
  }

  private static Rest combination(Join join, Rest left, Rest right) {
    if (left.isNothing() && right.isNothing()) {
      int most = Math.max(left.before(), right.before());
      return new Rest(null, most, most);
    }
    if (left.isNothing()) {
      return right;
    }
    if (right.isNothing()) {
      return left;
    }
    return new Rest(new Join(join.operator(), 0, left.node(), right.node()), 0, 0);
  }
}
