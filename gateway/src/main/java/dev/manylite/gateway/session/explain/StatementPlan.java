package dev.manylite.gateway.session.explain;

import dev.manylite.gateway.session.explain.PlanNode.Branch;
import dev.manylite.gateway.session.query.SqlitePlan;
import dev.manylite.gateway.session.query.SqlitePlan.Part;
import dev.manylite.translator.Plan;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.rewrite.Outline;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A whole statement's nodes. */
final class StatementPlan {
  private final boolean verbose;
  private final boolean locks;

  /**
   * @param locks it has a locking clause
   */
  StatementPlan(boolean verbose, boolean locks) {
    this.verbose = verbose;
    this.locks = locks;
  }

  PlanNode node(SqlitePlan plan) {
    List<Part> parts = plan.parts();
    List<Branch> branches = new ArrayList<>();
    for (Part part : parts.subList(0, parts.size() - 1)) {
      branches.add(new Branch("InitPlan", "CTE " + name(part, parts), part(part)));
    }
    if (plan.plan().command() == Plan.Command.MERGE) {
      return merge(parts);
    }
    PlanNode main = part(parts.get(parts.size() - 1));
    branches.addAll(main.branches());
    return new PlanNode(
        main.heading(),
        main.type(),
        main.kind(),
        main.identity(),
        main.details(),
        main.actual(),
        branches);
  }

  /** What is found first is then changed action by action. */
  private PlanNode merge(List<Part> parts) {
    List<Branch> steps = new ArrayList<>();
    for (Part part : parts) {
      steps.add(new Branch("Member", null, part(part)));
    }
    return parts.stream()
        .map(part -> part.outline().target())
        .filter(Objects::nonNull)
        .findFirst()
        .map(target -> writing("Merge", target))
        .orElseGet(() -> PlanNode.of("Merge", "ModifyTable"))
        .branches(steps);
  }

  /** That of the WITH query, where its rows are read. */
  private static String name(Part part, List<Part> parts) {
    return parts.stream()
        .map(reader -> reader.outline().commonTables().get(part.table()))
        .filter(Objects::nonNull)
        .map(source -> QuotedName.asNeeded(source.name()))
        .findFirst()
        .orElse("?");
  }

  private PlanNode part(Part part) {
    Outline outline = part.outline();
    PlanNode node =
        part.steps().isEmpty() && outline.statement() instanceof BoundStatement.Delete
            // A table is emptied without looking at its rows.
            ? writing("Delete", outline.target())
            : node(outline, LevelPlan.of(outline, verbose, part.steps()));
    return verbose ? node.detail("SQLite Statement", part.sql()) : node;
  }

  private PlanNode node(Outline outline, PlanNode rows) {
    return outline.target() == null ? locked(rows) : writing(outline, rows);
  }

  /** All of them by one right to write, once there are rows. */
  private PlanNode locked(PlanNode rows) {
    if (!locks) {
      return rows;
    }
    return rows.type().equals("Limit") && rows.branches().size() == 1
        ? rows.replacing(0, PlanNode.over("LockRows", rows.branches().get(0).node()))
        : PlanNode.over("LockRows", rows);
  }

  private PlanNode writing(Outline outline, PlanNode rows) {
    BoundStatement statement = outline.statement();
    String operation =
        statement instanceof BoundStatement.Insert
            ? "Insert"
            : statement instanceof BoundStatement.Update ? "Update" : "Delete";
    PlanNode node = writing(operation, outline.target());
    if (statement instanceof BoundStatement.Insert insert && insert.conflict() != null) {
      boolean nothing = insert.conflict().assignments() == null;
      node = node.detail("Conflict Resolution", nothing ? "NOTHING" : "UPDATE");
    }
    return node.branch("Outer", null, rows);
  }

  private PlanNode writing(String operation, Relation target) {
    String name = QuotedName.asNeeded(target.name());
    String on = verbose ? QuotedName.asNeeded(target.schema()) + "." + name : name;
    PlanNode node =
        PlanNode.of(operation + " on " + on, "ModifyTable")
            .kind("Operation", operation)
            .identity("Relation Name", target.name());
    if (verbose) {
      node = node.identity("Schema", target.schema());
    }
    return node.identity("Alias", target.name());
  }
}
