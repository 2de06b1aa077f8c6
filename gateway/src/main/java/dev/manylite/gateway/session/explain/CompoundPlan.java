package dev.manylite.gateway.session.explain;

import dev.manylite.gateway.session.explain.PlanNode.Branch;
import dev.manylite.gateway.session.query.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** UNION, INTERSECT and EXCEPT: SQLite either merges two sorted inputs or fills a temp b-tree. */
final class CompoundPlan {
  private static final String UNION_ALL = "UNION ALL";
  private static final String USING = " USING ";

  private final Function<PlanStep, PlanNode> parts;

  /**
   * @param parts plans what is under a step
   */
  CompoundPlan(Function<PlanStep, PlanNode> parts) {
    this.parts = parts;
  }

  PlanNode node(PlanStep step) {
    return step.detail().startsWith("MERGE (") ? merged(step) : inTurn(step);
  }

  private PlanNode merged(PlanStep step) {
    String operation = step.detail().substring("MERGE (".length(), step.detail().length() - 1);
    List<Branch> members = new ArrayList<>();
    for (PlanStep side : step.steps()) {
      members.add(new Branch("Member", null, parts.apply(side)));
    }
    if (operation.startsWith("UNION")) {
      PlanNode append = PlanNode.of("Merge Append").branches(members);
      return operation.equals(UNION_ALL) ? append : PlanNode.over("Unique", append);
    }
    return setOperation(operation, "Sorted", members);
  }

  private PlanNode inTurn(PlanStep step) {
    PlanNode node = null;
    for (PlanStep part : step.steps()) {
      PlanNode next = parts.apply(part);
      node = node == null ? next : combined(node, part.detail(), next);
    }
    return node == null ? PlanNode.of("Append") : node;
  }

  private static PlanNode combined(PlanNode left, String detail, PlanNode right) {
    int using = detail.indexOf(USING);
    String operation = using < 0 ? detail : detail.substring(0, using);
    if (operation.equals(UNION_ALL)) {
      return append(left, right);
    }
    PlanNode node =
        operation.equals("UNION")
            ? PlanNode.over("Unique", append(left, right))
            : setOperation(
                operation,
                "Hashed",
                List.of(new Branch("Member", null, left), new Branch("Member", null, right)));
    return using < 0
        ? node
        : node.detail(
            node.type() + " Method",
            detail.substring(using + USING.length()).toLowerCase(Locale.ROOT));
  }

  private static PlanNode append(PlanNode left, PlanNode right) {
    PlanNode append =
        left.type().equals("Append") ? left : PlanNode.of("Append").branch("Member", null, left);
    return append.branch("Member", null, right);
  }

  private static PlanNode setOperation(String operation, String strategy, List<Branch> members) {
    String command = operation.charAt(0) + operation.substring(1).toLowerCase(Locale.ROOT);
    return PlanNode.of("SetOp " + command, "SetOp")
        .kind("Strategy", strategy)
        .identity("Command", command)
        .branches(members);
  }
}
