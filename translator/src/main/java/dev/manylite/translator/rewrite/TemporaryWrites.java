package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** Whether a statement writes temporary tables only (manual, SET TRANSACTION, READ ONLY). */
public final class TemporaryWrites {
  private TemporaryWrites() {}

  /**
   * @param draws it changes sequences; whether they are temporary is found when it runs
   * @return false where it only locks rows
   */
  public static boolean only(BoundStatement statement, boolean draws) {
    List<Relation> targets = new ArrayList<>();
    addTargets(statement, targets);
    return (draws || !targets.isEmpty()) && targets.stream().allMatch(Relation::isTemporary);
  }

  private static void addTargets(BoundStatement statement, List<Relation> targets) {
    Statements.with(statement).forEach(table -> addTargets(table.statement(), targets));
    if (!(statement instanceof BoundQuery)) {
      targets.add(Statements.target(statement));
    }
  }
}
