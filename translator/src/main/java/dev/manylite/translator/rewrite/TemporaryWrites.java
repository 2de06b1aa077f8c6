package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import java.util.List;

/** Whether a statement writes temporary tables only (manual, SET TRANSACTION, READ ONLY). */
public final class TemporaryWrites {
  private TemporaryWrites() {}

  public static boolean only(BoundStatement statement) {
    if (statement instanceof BoundQuery query) {
      // What it writes without a member that does are sequences, or locks.
      return query.with().stream().anyMatch(table -> !(table.statement() instanceof BoundQuery))
          && members(query.with());
    }
    if (statement instanceof BoundStatement.Insert insert) {
      return temporary(insert.target()) && members(insert.with());
    }
    if (statement instanceof BoundStatement.Update update) {
      return temporary(update.target()) && members(update.with());
    }
    if (statement instanceof BoundStatement.Merge merge) {
      return temporary(merge.target()) && members(merge.with());
    }
    BoundStatement.Delete delete = (BoundStatement.Delete) statement;
    return temporary(delete.target()) && members(delete.with());
  }

  private static boolean members(List<CommonTable> with) {
    return with.stream()
        .map(CommonTable::statement)
        .filter(member -> !(member instanceof BoundQuery))
        .allMatch(TemporaryWrites::only);
  }

  private static boolean temporary(BoundFrom.Table target) {
    return target.relation().isTemporary();
  }
}
