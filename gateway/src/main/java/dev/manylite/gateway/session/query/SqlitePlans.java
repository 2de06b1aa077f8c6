package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.query.SqlitePlan.Part;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import dev.manylite.translator.rewrite.Outline;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Asks SQLite how it would carry out a plan. */
final class SqlitePlans {
  private final SqliteHandle handle;

  SqlitePlans(SqliteHandle handle) {
    this.handle = handle;
  }

  /**
   * @param outlines of the stages that are statements, and of the statement itself
   */
  SqlitePlan of(Plan plan, List<Outline> outlines) {
    StageTables tables = new StageTables(handle, plan.before(), false);
    try {
      List<Part> parts = new ArrayList<>();
      String sql = plan.sql();
      Iterator<Outline> outline = outlines.iterator();
      for (Plan.Stage stage : plan.before()) {
        // The tables must be there, but may be empty.
        boolean copy = stage.plan() == null && stage.modification() == null;
        stage.setup().forEach(one -> handle.execute(one + (copy ? " LIMIT 0" : "")));
        if (stage.plan() != null) {
          parts.add(part(stage.table(), stage.plan().sql(), outline.next()));
        } else if (stage.modification() != null && stage.modification().own()) {
          sql = stage.modification().rows().sql();
        } else if (stage.modification() != null) {
          parts.add(part(stage.table(), stage.modification().rows().sql(), outline.next()));
        }
      }
      parts.add(part(null, sql, outline.next()));
      return new SqlitePlan(plan, parts);
    } finally {
      tables.close();
    }
  }

  private Part part(String table, String sql, Outline outline) {
    try (Cursor cursor = handle.prepare("EXPLAIN QUERY PLAN " + sql)) {
      return new Part(table, sql, outline, PlanStep.read(cursor));
    }
  }
}
