package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** Whether a statement writes temporary tables only (manual, SET TRANSACTION, READ ONLY). */
public final class TemporaryWrites {
  private TemporaryWrites() {}

  /** False where it writes no table: what it writes then are sequences, or locks. */
  public static boolean only(BoundStatement statement) {
    List<Relation> targets = new ArrayList<>();
    addTargets(statement, targets);
    return !targets.isEmpty() && targets.stream().allMatch(Relation::isTemporary);
  }

  private static void addTargets(BoundStatement statement, List<Relation> targets) {
    Statements.with(statement).forEach(table -> addTargets(table.statement(), targets));
    if (!(statement instanceof BoundQuery)) {
      targets.add(Statements.target(statement));
    }
  }
}
