package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.type.textsearch.FlatNode.Parts;
import dev.manylite.translator.type.textsearch.FlatNode.Word;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.value.Utf8;
import java.util.Comparator;

/** PostgreSQL's order of trees, by which and and or sort their parts. */
public final class NodeOrder implements Comparator<FlatNode> {
  public static final NodeOrder INSTANCE = new NodeOrder();

  @Override
  public int compare(FlatNode left, FlatNode right) {
    if (left instanceof Parts a && right instanceof Parts b) {
      return compare(a, b);
    }
    if (left instanceof Word a && right instanceof Word b) {
      int order = Integer.compare(b.checksum(), a.checksum());
      return order != 0 ? order : Utf8.compare(a.operand().word(), b.operand().word());
    }
    return left instanceof Parts ? -1 : 1;
  }

  private int compare(Parts left, Parts right) {
    int order = Integer.compare(rank(right.operator()), rank(left.operator()));
    if (order == 0) {
      order = Integer.compare(right.parts().size(), left.parts().size());
    }
    for (int i = 0; order == 0 && i < left.parts().size(); i++) {
      order = compare(left.parts().get(i), right.parts().get(i));
    }
    return order != 0 ? order : Integer.compare(right.distance(), left.distance());
  }

  private static int rank(Operator operator) {
    if (operator == null) {
      return 1;
    }
    return switch (operator) {
      case AND -> 2;
      case OR -> 3;
      case PHRASE -> 4;
    };
  }
}
