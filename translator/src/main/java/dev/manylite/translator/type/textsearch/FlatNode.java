package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree in which and and or may have any number of parts, from right to left, as it is compared
 * and searched.
 */
public sealed interface FlatNode {
  /**
   * @param fixed not to be replaced
   */
  record Word(Operand operand, int checksum, boolean fixed) implements FlatNode {
    @Override
    public FlatNode fix(boolean isFixed) {
      return new Word(operand, checksum, isFixed);
    }
  }

  /**
   * @param operator null for not
   * @param fixed not to be replaced, nor what is in it
   */
  record Parts(Operator operator, int distance, List<FlatNode> parts, boolean fixed)
      implements FlatNode {
    public Parts {
      parts = List.copyOf(parts);
    }

    @Override
    public FlatNode fix(boolean isFixed) {
      return new Parts(operator, distance, parts, isFixed);
    }

    public Parts with(List<FlatNode> others) {
      return new Parts(operator, distance, others, fixed);
    }

    boolean isFlat() {
      return operator == Operator.AND || operator == Operator.OR;
    }
  }

  boolean fixed();

  FlatNode fix(boolean isFixed);

  /** With two parts as they are. */
  static FlatNode binary(TsQuery query) {
    return of(query.root());
  }

  private static FlatNode of(QueryNode node) {
    if (node instanceof Join join) {
      return new Parts(
          join.operator(), join.distance(), List.of(of(join.right()), of(join.left())), false);
    }
    if (node instanceof Not not) {
      return new Parts(null, 0, List.of(of(not.operand())), false);
    }
    Operand operand = (Operand) node;
    return new Word(operand, operand.checksum(), false);
  }

  /** Parts of the same operator put together, and those of and and or sorted; nothing fixed. */
  default FlatNode normal() {
    return flat().sorted();
  }

  private FlatNode flat() {
    if (!(this instanceof Parts node)) {
      return fix(false);
    }
    List<FlatNode> parts = new ArrayList<>();
    for (FlatNode part : node.parts()) {
      FlatNode flat = part.flat();
      boolean same =
          node.isFlat() && flat instanceof Parts inner && inner.operator() == node.operator();
      parts.addAll(same ? ((Parts) flat).parts() : List.of(flat));
    }
    return node.with(parts).fix(false);
  }

  /** With the parts of and and or sorted, at all levels. */
  default FlatNode sorted() {
    if (!(this instanceof Parts node)) {
      return this;
    }
    List<FlatNode> parts = new ArrayList<>();
    node.parts().forEach(part -> parts.add(part.sorted()));
    if (node.isFlat()) {
      PostgresSort.sort(parts, NodeOrder.INSTANCE);
    }
    return node.with(parts);
  }

  /** Back to operators of two parts. */
  default QueryNode tree() {
    if (this instanceof Word word) {
      return word.operand();
    }
    Parts node = (Parts) this;
    QueryNode tree = node.parts().get(0).tree();
    if (node.operator() == null) {
      return new Not(tree);
    }
    List<FlatNode> parts = node.parts();
    if (parts.size() > 1) {
      tree = new Join(node.operator(), node.distance(), parts.get(1).tree(), tree);
    }
    for (int i = parts.size() - 1; i > 1; i--) {
      tree = new Join(node.operator(), node.distance(), parts.get(i).tree(), tree);
    }
    return tree;
  }
}
