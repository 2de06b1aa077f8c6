package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Values;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Conflict;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Merge;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes one statement apart ({@link Stages}). */
final class Staging {
  private final Catalog catalog;
  private final WorkTables work;

  /** What the parts before change. */
  private final AffectedTables changed;

  /** Tables that several parts write. */
  private final Set<String> twice = new HashSet<>();

  /** Those of them of which a part before has changed rows that were there. */
  private final Set<String> altered = new HashSet<>();

  /** Where the rows are noted that parts before have added. */
  private final Map<String, List<String>> touched = new HashMap<>();

  Staging(BoundStatement statement, Catalog catalog) {
    this.catalog = catalog;
    this.work = new WorkTables(new Sources(statement));
    this.changed = new AffectedTables(catalog);
  }

  Stages stages(BoundStatement written) {
    List<CommonTable> with = Statements.with(written);
    boolean modifies = with.stream().anyMatch(t -> !(t.statement() instanceof BoundQuery));
    if (modifies && RoutineCalls.of(written).stableOnes()) {
      throw SqlFault.unsupported("a stable function in a statement with data-modifying WITH");
    }
    BoundStatement statement =
        modifies || readsWithLate(written, with) ? withoutTables(written, with) : written;
    BoundStatement last = single(statement);
    return new Stages(work.stages(), last);
  }

  /** RETURNING and DO UPDATE know no WITH. */
  private static boolean readsWithLate(BoundStatement statement, List<CommonTable> with) {
    return !with.isEmpty() && TablesRead.of(Statements.late(statement)).anyOf(with);
  }

  /** All of WITH is run before: what needs no writing member first, so that it needs no copies. */
  private BoundStatement withoutTables(BoundStatement statement, List<CommonTable> with) {
    twice.addAll(TwiceChanged.among(statement, with));
    Set<String> needed = needed(statement, with);
    Set<String> dependent = dependent(with);
    for (CommonTable table : with) {
      if (!dependent.contains(table.alias()) && needed.contains(table.alias())) {
        member(table);
      }
    }
    for (CommonTable table : with) {
      if (dependent.contains(table.alias()) && needed.contains(table.alias())) {
        member(table);
      }
    }
    BoundStatement main = untouched(Statements.withTables(statement, List.of()));
    return work.fromBefore(main, changed);
  }

  /** Writing members run in any case, queries only if they are read. */
  private static Set<String> needed(BoundStatement statement, List<CommonTable> with) {
    Set<String> needed =
        new HashSet<>(TablesRead.of(Statements.withTables(statement, List.of())).commonTables());
    for (int i = with.size() - 1; i >= 0; i--) {
      CommonTable table = with.get(i);
      boolean modifies = !(table.statement() instanceof BoundQuery);
      if (modifies || needed.contains(table.alias())) {
        needed.add(table.alias());
        needed.addAll(TablesRead.of(table.statement()).commonTables());
      }
    }
    return needed;
  }

  /** Writing members, and what reads their results. */
  private static Set<String> dependent(List<CommonTable> with) {
    Set<String> dependent = new HashSet<>();
    for (CommonTable table : with) {
      if (!(table.statement() instanceof BoundQuery)
          || TablesRead.of(table.statement()).commonTables().stream()
              .anyMatch(dependent::contains)) {
        dependent.add(table.alias());
      }
    }
    return dependent;
  }

  private void member(CommonTable table) {
    BoundStatement statement;
    if (table.statement() instanceof BoundQuery query) {
      statement = work.fromBefore(table.recursive() ? recursive(table, query) : query, changed);
    } else {
      statement = work.fromBefore(untouched(noted(table.statement())), changed);
    }
    String name =
        goesByRow(statement)
            ? work.change(false, rowByRow(statement))
            : work.keep(single(statement));
    Relation written = Statements.target(table.statement());
    if (isNoted(table.statement())) {
      touched.computeIfAbsent(AffectedTables.name(written), t -> new ArrayList<>()).add(name);
    } else if (written != null) {
      altered.add(AffectedTables.name(written));
    }
    if (name != null) {
      work.replace(table.alias(), name);
    }
    Statements.targets(table.statement()).forEach(changed::add);
  }

  private BoundQuery recursive(CommonTable table, BoundQuery query) {
    int source = work.sources().next();
    List<OutputColumn> outputs = Queries.outputs(source, query.columns());
    BoundQuery all =
        Queries.select(outputs, new BoundFrom.CommonTableReference(source, table.alias()));
    return new BoundQuery(
        List.of(table), true, all.body(), all.columns(), List.of(), null, null, false);
  }

  private boolean isNoted(BoundStatement statement) {
    Relation target = Statements.target(statement);
    return statement instanceof Insert insert
        && insert.conflict() == null
        && insert.target().routing() == null
        && twice.contains(AffectedTables.name(target));
  }

  /** With the rows it adds, where another part changes the same table. */
  private BoundStatement noted(BoundStatement statement) {
    return isNoted(statement) ? TwiceChanged.noted((Insert) statement) : statement;
  }

  /**
   * Rows that another part has added are not seen. Of several changes of a row PostgreSQL makes
   * one, nobody knows which (manual, 7.8.4), so that two parts must not both change rows that are
   * there.
   */
  private BoundStatement untouched(BoundStatement statement) {
    Relation target = Statements.target(statement);
    boolean looks =
        statement instanceof Update
            || statement instanceof Delete
            || statement instanceof Merge
            || statement instanceof Insert insert
                && insert.conflict() != null
                && insert.conflict().assignments() != null;
    List<Relation> targets = Statements.targets(statement);
    if (looks && targets.size() > 1) {
      boolean unknown =
          targets.stream()
              .filter(changed::contains)
              .anyMatch(
                  t ->
                      statement instanceof Merge
                          || !touched.containsKey(AffectedTables.name(t))
                          || altered.contains(AffectedTables.name(t))
                          || changed.pullsAlong(t));
      if (unknown) {
        throw SqlFault.unsupported(
            "changing table \"" + target.name() + "\" in two parts of one statement");
      }
      // The rows of each table are looked for without those that were added.
      return statement;
    }
    if (target == null || !looks || !changed.contains(target)) {
      return statement;
    }
    List<String> tables = touched.getOrDefault(AffectedTables.name(target), List.of());
    if (tables.isEmpty()
        || altered.contains(AffectedTables.name(target))
        || statement instanceof Insert
        || statement instanceof Merge
        || changed.pullsAlong(target)) {
      throw SqlFault.unsupported(
          "changing table \"" + target.name() + "\" in two parts of one statement");
    }
    return TwiceChanged.without(statement, tables, work.sources());
  }

  /** All new rows must be known before a stable function could see the first of them. */
  private static boolean callsStable(BoundStatement statement) {
    if (Statements.target(statement) == null || !RoutineCalls.of(statement).stableOnes()) {
      return false;
    }
    if (RoutineCalls.of(statement.columns()).stableOnes()) {
      throw SqlFault.unsupported("a stable function in RETURNING");
    }
    return true;
  }

  private boolean goesByRow(BoundStatement statement) {
    return new RowTriggers(catalog).concern(statement)
        || TreeChanges.concern(statement)
        || callsStable(statement);
  }

  private BoundStatement single(BoundStatement statement) {
    if (goesByRow(statement)) {
      work.change(true, rowByRow(statement));
      return Queries.select(List.of(new OutputColumn("", "c1", Nodes.integer(0))), null);
    }
    if (statement instanceof Update update && !update.target().members().isEmpty()) {
      List<OutputColumn> returning = late(update.columns(), update.target());
      return new InheritedRows(update.target(), update.where(), work, touched)
          .update(update, returning);
    }
    if (statement instanceof Delete delete && !delete.target().members().isEmpty()) {
      List<OutputColumn> returning = late(delete.columns(), delete.target());
      return new InheritedRows(delete.target(), delete.where(), work, touched)
          .delete(delete, returning);
    }
    if (statement instanceof Update update) {
      Update plain = computedFirst(MatchedRows.update(update, work));
      return new Update(
          plain.with(),
          plain.recursive(),
          plain.target(),
          plain.assignments(),
          plain.from(),
          plain.where(),
          late(plain.columns(), plain.target()));
    }
    if (statement instanceof Delete delete) {
      Delete plain = MatchedRows.delete(delete, work);
      return new Delete(
          plain.with(),
          plain.recursive(),
          plain.target(),
          plain.using(),
          plain.where(),
          late(plain.columns(), plain.target()));
    }
    if (statement instanceof Insert insert) {
      return new Insert(
          insert.with(),
          insert.recursive(),
          insert.target(),
          insert.targetColumns(),
          insert.rows(),
          conflict(insert),
          late(insert.columns(), insert.target()));
    }
    return statement instanceof Merge merge ? new MergedRows(merge, work).stages() : statement;
  }

  private RowChanges rowByRow(BoundStatement statement) {
    if (Statements.target(statement).kind() == Relation.Kind.VIEW && !changed.isEmpty()) {
      throw SqlFault.unsupported("changing a view by its triggers in one of several writing parts");
    }
    if (statement instanceof Update written) {
      Update update =
          new Update(
              written.with(),
              written.recursive(),
              written.target(),
              written.assignments(),
              written.from(),
              written.where(),
              work.fromBefore(written.columns()));
      return update.target().members().isEmpty()
          ? new RowWise(update.target()).update(update)
          : new TreeChanges(update.target(), work.sources()).update(update, touched);
    }
    if (statement instanceof Delete written) {
      Delete delete =
          new Delete(
              written.with(),
              written.recursive(),
              written.target(),
              written.using(),
              written.where(),
              work.fromBefore(written.columns()));
      return delete.target().members().isEmpty()
          ? new RowWise(delete.target()).delete(delete)
          : new TreeChanges(delete.target(), work.sources()).delete(delete, touched);
    }
    if (statement instanceof Insert written) {
      Insert insert =
          new Insert(
              written.with(),
              written.recursive(),
              written.target(),
              written.targetColumns(),
              written.rows(),
              written.conflict() == null ? null : work.fromBefore(written.conflict()),
              work.fromBefore(written.columns()));
      return insert.target().routing() == null
          ? new RowWise(insert.target()).insert(insert)
          : new TreeChanges(insert.target(), work.sources()).insert(insert);
    }
    return new MergedRows((Merge) statement, work).rowByRow();
  }

  /** SQLite's UPDATE … FROM computes all new values before it writes the first. */
  private Update computedFirst(Update update) {
    List<BoundExpression> values = update.assignments().stream().map(Assignment::value).toList();
    AffectedTables affected = AffectedTables.by(update.target().relation(), catalog);
    if (update.from() != null || !TablesRead.of(values).anyOf(affected)) {
      return update;
    }
    List<OutputColumn> one = List.of(new OutputColumn("", "c1", Nodes.integer(1)));
    return new Update(
        update.with(),
        update.recursive(),
        update.target(),
        update.assignments(),
        new BoundFrom.Derived(work.sources().next(), Queries.select(one, null), false),
        update.where(),
        update.columns());
  }

  private List<OutputColumn> late(List<OutputColumn> returning, BoundFrom.Table target) {
    return new LateReads(target).rewriteColumns(returning);
  }

  /** A single row's conflict is found before anything is written. */
  private Conflict conflict(Insert insert) {
    Conflict conflict = insert.conflict();
    boolean singleRow = insert.rows().body() instanceof Values values && values.rows().size() == 1;
    return conflict == null || conflict.assignments() == null || singleRow
        ? conflict
        : new LateReads(insert.target()).rewriteConflict(conflict);
  }

  /** Subqueries of what SQLite computes while the statement writes. */
  private final class LateReads extends StatementRewriter {
    private final AffectedTables affected;

    LateReads(BoundFrom.Table target) {
      affected = AffectedTables.by(target.written(), catalog);
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      if (!TablesRead.of(query).anyOf(affected)) {
        return query;
      }
      return SourcesRead.of(query).readsOthers()
          ? work.fromBefore(query, affected)
          : work.kept(query);
    }
  }
}
