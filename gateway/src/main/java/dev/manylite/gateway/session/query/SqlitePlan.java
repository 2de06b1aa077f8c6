package dev.manylite.gateway.session.query;

import dev.manylite.translator.Plan;
import dev.manylite.translator.rewrite.Outline;
import java.util.List;

/** How SQLite carries a plan out: part by part, the statement itself last. */
public record SqlitePlan(Plan plan, List<Part> parts) {

  /**
   * @param table the temporary table that keeps its rows; null if none
   */
  public record Part(String table, String sql, Outline outline, List<PlanStep> steps) {}
}
