package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line of EXPLAIN QUERY PLAN, with those that are under it. */
public record PlanStep(String detail, List<PlanStep> steps) {

  /** All that the cursor has. */
  static List<PlanStep> read(Cursor cursor) {
    Map<Long, PlanStep> known = new HashMap<>();
    List<PlanStep> first = new ArrayList<>();
    while (cursor.step()) {
      PlanStep step = new PlanStep(cursor.text(3), new ArrayList<>());
      PlanStep parent = known.get(cursor.longValue(1));
      (parent == null ? first : parent.steps()).add(step);
      known.put(cursor.longValue(0), step);
    }
    return first;
  }
}
