package dev.manylite.gateway.session.explain;

import dev.manylite.gateway.session.explain.PlanNode.Actual;
import dev.manylite.gateway.session.explain.PlanNode.Branch;
import dev.manylite.gateway.session.explain.PlanNode.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** FORMAT TEXT: a line a row. */
final class TextPlan {
  private static final String ARROW = "->  ";

  private final List<String> lines = new ArrayList<>();

  List<String> lines(Explanation explanation) {
    node(explanation.plan(), "", "  ");
    if (explanation.settings() != null && !explanation.settings().isEmpty()) {
      lines.add(
          explanation.settings().entrySet().stream()
              .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'")
              .collect(Collectors.joining(", ", "Settings: ", "")));
    }
    if (explanation.planning() != null) {
      lines.add("Planning Time: " + Section.decimal(explanation.planning()) + " ms");
    }
    if (explanation.execution() != null) {
      lines.add("Execution Time: " + Section.decimal(explanation.execution()) + " ms");
    }
    return lines;
  }

  /**
   * @param before the heading
   * @param indent of what belongs to the node
   */
  private void node(PlanNode node, String before, String indent) {
    lines.add(before + node.heading() + actual(node.actual()));
    for (Property detail : node.details()) {
      lines.add(indent + detail.label() + ": " + detail.value());
    }
    branches(node, indent, "InitPlan");
    for (Branch branch : node.branches()) {
      if (branch.subplan() == null) {
        child(branch.node(), indent);
      }
    }
    branches(node, indent, "SubPlan");
  }

  private void branches(PlanNode node, String indent, String relationship) {
    for (Branch branch : node.branches()) {
      if (branch.subplan() != null && branch.relationship().equals(relationship)) {
        lines.add(indent + branch.subplan());
        child(branch.node(), indent + "  ");
      }
    }
  }

  private void child(PlanNode node, String indent) {
    node(node, indent + ARROW, indent + " ".repeat(ARROW.length() + 2));
  }

  private static String actual(Actual actual) {
    if (actual == null) {
      return "";
    }
    String time =
        actual.milliseconds() == null
            ? ""
            : "time="
                + Section.decimal(actual.startup())
                + ".."
                + Section.decimal(actual.milliseconds())
                + " ";
    return " (actual " + time + "rows=" + actual.rows() + " loops=1)";
  }
}
