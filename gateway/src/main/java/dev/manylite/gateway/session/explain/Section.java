package dev.manylite.gateway.session.explain;

import dev.manylite.gateway.session.explain.PlanNode.Actual;
import dev.manylite.gateway.session.explain.PlanNode.Branch;
import dev.manylite.gateway.session.explain.PlanNode.Property;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels and values in order, as the structured formats print them. A value is a String, a Boolean,
 * a Number, another section or a list of sections.
 */
record Section(Map<String, Object> values) {

  static Section of(Explanation explanation) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("Plan", of(explanation.plan(), null));
    if (explanation.settings() != null) {
      query.put("Settings", new Section(new LinkedHashMap<>(explanation.settings())));
    }
    if (explanation.planning() != null) {
      query.put("Planning Time", decimal(explanation.planning()));
    }
    if (explanation.analyzed()) {
      query.put("Triggers", List.of());
    }
    if (explanation.execution() != null) {
      query.put("Execution Time", decimal(explanation.execution()));
    }
    return new Section(query);
  }

  private static Section of(PlanNode node, Branch branch) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("Node Type", node.type());
    put(values, node.kind());
    if (branch != null) {
      values.put("Parent Relationship", branch.relationship());
      if (branch.subplan() != null) {
        values.put("Subplan Name", branch.subplan());
      }
    }
    values.put("Parallel Aware", false);
    values.put("Async Capable", false);
    put(values, node.identity());
    if (node.actual() != null) {
      put(values, node.actual());
    }
    put(values, node.details());
    if (!node.branches().isEmpty()) {
      List<Section> plans = new ArrayList<>();
      node.branches().forEach(b -> plans.add(of(b.node(), b)));
      values.put("Plans", plans);
    }
    return new Section(values);
  }

  private static void put(Map<String, Object> values, Actual actual) {
    if (actual.milliseconds() != null) {
      values.put("Actual Startup Time", decimal(actual.startup()));
      values.put("Actual Total Time", decimal(actual.milliseconds()));
    }
    values.put("Actual Rows", actual.rows());
    values.put("Actual Loops", 1);
  }

  private static void put(Map<String, Object> values, List<Property> properties) {
    properties.forEach(property -> values.put(property.label(), property.value()));
  }

  static BigDecimal decimal(double milliseconds) {
    return BigDecimal.valueOf(milliseconds).setScale(3, RoundingMode.HALF_UP);
  }
}
