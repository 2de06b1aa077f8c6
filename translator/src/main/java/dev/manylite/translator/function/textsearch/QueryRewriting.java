package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.type.textsearch.FlatNode;
import dev.manylite.translator.type.textsearch.FlatNode.Parts;
import dev.manylite.translator.type.textsearch.FlatNode.Word;
import dev.manylite.translator.type.textsearch.NodeOrder;
import dev.manylite.translator.type.textsearch.TsQuery;
import java.util.ArrayList;
import java.util.List;

/** Replaces parts of a query, wherever they are in it. */
final class QueryRewriting {
  /** Null once nothing is left. */
  private FlatNode tree;

  /**
   * @param query not empty
   */
  QueryRewriting(TsQuery query) {
    tree = FlatNode.binary(query).normal();
  }

  TsQuery result() {
    return tree == null ? TsQuery.EMPTY : new TsQuery(tree.tree());
  }

  /** Ready for the next replacement, which looks into what was put in by the last one. */
  void settle() {
    tree = tree == null ? null : tree.normal();
  }

  /**
   * @param target not empty
   */
  void replace(TsQuery target, TsQuery substitute) {
    if (tree != null) {
      FlatNode wanted = FlatNode.binary(target).normal();
      FlatNode put = substitute.isEmpty() ? null : FlatNode.binary(substitute).fix(true);
      tree = replaced(tree, wanted, put);
    }
  }

  private static FlatNode replaced(FlatNode node, FlatNode wanted, FlatNode put) {
    FlatNode own = replacedItself(node, wanted, put);
    if (!(own instanceof Parts joined) || own.fixed()) {
      return own;
    }
    List<FlatNode> parts = new ArrayList<>();
    for (FlatNode part : joined.parts()) {
      FlatNode inner = replaced(part, wanted, put);
      if (inner != null) {
        parts.add(inner);
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    return parts.size() == 1 && joined.operator() != null ? parts.get(0) : joined.with(parts);
  }

  private static FlatNode replacedItself(FlatNode node, FlatNode wanted, FlatNode put) {
    if (node.fixed()) {
      return node;
    }
    if (node instanceof Word) {
      return NodeOrder.INSTANCE.compare(node, wanted) == 0 ? put : node;
    }
    Parts joined = (Parts) node;
    if (!(wanted instanceof Parts target) || target.operator() != joined.operator()) {
      return node;
    }
    if (joined.parts().size() == target.parts().size()) {
      return NodeOrder.INSTANCE.compare(node, wanted) == 0 ? put : node;
    }
    List<FlatNode> rest = without(joined.parts(), target.parts());
    if (rest == null) {
      return node;
    }
    if (put != null) {
      rest.add(put);
    }
    return joined.with(rest).sorted();
  }

  /** Both are sorted; null if not all of the wanted are there. */
  private static List<FlatNode> without(List<FlatNode> parts, List<FlatNode> wanted) {
    List<FlatNode> rest = new ArrayList<>();
    int next = 0;
    for (FlatNode part : parts) {
      int order = next < wanted.size() ? NodeOrder.INSTANCE.compare(part, wanted.get(next)) : -1;
      if (order > 0) {
        return null;
      }
      if (order == 0) {
        next++;
      } else {
        rest.add(part);
      }
    }
    return next == wanted.size() ? rest : null;
  }
}
