package dev.manylite.translator;

import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.emit.Emitted;
import dev.manylite.translator.emit.Emitter;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.rewrite.Rewrites;
import dev.manylite.translator.rewrite.Stages;
import dev.manylite.translator.rewrite.Stages.Copy;
import dev.manylite.translator.rewrite.Stages.Kept;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Emits a statement and its stages: all of them one plan. */
final class StagePlanner {
  /** Foreign keys' actions, one within the other. */
  private static final int MOST_CASCADES = 8;

  private final Rewrites rewrites;
  private final Emitter emitter;
  private final TriggerConditions conditions;
  private final int depth;
  private final boolean stoppable;
  private final boolean trusting;
  private final Set<String> checks = new HashSet<>();
  private final Set<Signature> functions = new HashSet<>();
  private final Set<String> collations = new HashSet<>();
  private final Set<Relation> systemRelations = new HashSet<>();
  private final Set<Relation> tables = new HashSet<>();

  /**
   * @param stoppable stopping the statement must leave the transaction's savepoints as they are
   * @param trusting values of another program's file may be compared as they are stored
   */
  StagePlanner(
      Rewrites rewrites,
      Emitter emitter,
      TriggerConditions conditions,
      boolean stoppable,
      boolean trusting) {
    this(rewrites, emitter, conditions, stoppable, trusting, 0);
  }

  private StagePlanner(
      Rewrites rewrites,
      Emitter emitter,
      TriggerConditions conditions,
      boolean stoppable,
      boolean trusting,
      int depth) {
    this.depth = depth;
    this.conditions = conditions;
    this.rewrites = rewrites;
    this.emitter = emitter;
    this.stoppable = stoppable;
    this.trusting = trusting;
  }

  /** Queries that must yield no row for what was planned to be right. */
  Set<String> checks() {
    return Set.copyOf(checks);
  }

  /** Without parameters and result columns. */
  Plan plan(Plan.Command command, Stages stages) {
    List<Plan.Stage> before = new ArrayList<>();
    for (Stages.Stage stage : stages.before()) {
      before.add(stage(stage));
    }
    Emitted main = emit(stages.statement());
    return new Plan(
        command,
        main.sql(),
        List.of(),
        List.of(),
        true,
        false,
        null,
        List.copyOf(before),
        Set.copyOf(functions),
        Set.copyOf(collations),
        Set.copyOf(systemRelations),
        Set.copyOf(tables),
        null,
        false,
        null,
        List.of(),
        null);
  }

  private Emitted emit(BoundStatement statement) {
    return count(emitter.emit(rewrites.apply(statement, stoppable, trusting)));
  }

  private Emitted count(Emitted emitted) {
    functions.addAll(emitted.functions());
    collations.addAll(emitted.collations());
    systemRelations.addAll(emitted.systemRelations());
    tables.addAll(emitted.tables());
    checks.addAll(emitted.checks());
    return emitted;
  }

  private Plan.Stage stage(Stages.Stage stage) {
    if (stage instanceof Copy copy) {
      return copy(copy);
    }
    return stage instanceof Stages.RowByRow rows ? rowByRow(rows) : kept((Kept) stage);
  }

  private Plan.Stage rowByRow(Stages.RowByRow stage) {
    BoundQuery returning = stage.changes().returning();
    String table = stage.table();
    return new Plan.Stage(
        table == null ? List.of() : List.of(create(table, returning.columns())),
        null,
        null,
        table,
        new ModificationPlanner(this::row, conditions, this::internal)
            .plan(stage, table == null ? null : insert(table, returning.columns().size())));
  }

  /** A statement of our own, as a plan of its own. */
  private Plan internal(String text, List<Column> columns) {
    if (depth >= MOST_CASCADES) {
      throw SqlFault.unsupported("foreign keys that act on each other's tables with triggers");
    }
    BoundStatement statement =
        conditions.bind(text, columns.stream().mapToInt(c -> c.type().oid()).toArray());
    StagePlanner inner =
        new StagePlanner(rewrites, emitter, conditions, stoppable, trusting, depth + 1);
    Plan plan =
        inner.plan(
            statement instanceof BoundQuery ? Plan.Command.SELECT : command(statement),
            Stages.of(statement, conditions.catalog()));
    checks.addAll(inner.checks);
    functions.addAll(inner.functions);
    collations.addAll(inner.collations);
    systemRelations.addAll(inner.systemRelations);
    return plan;
  }

  /** A statement about one row. */
  private Plan row(BoundStatement statement) {
    return plan(
        statement instanceof BoundQuery ? Plan.Command.SELECT : command(statement),
        statement instanceof BoundQuery query && stoppable
            ? count(emitter.emit(rewrites.applyStoppable(query, trusting)))
            : emit(statement));
  }

  private static Plan.Stage copy(Copy copy) {
    String create =
        "CREATE TEMP TABLE "
            + QuotedName.of(copy.table())
            + " AS SELECT * FROM "
            + QuotedName.of(copy.relation().sqliteName());
    return new Plan.Stage(List.of(create), null, null, copy.table());
  }

  private Plan.Stage kept(Kept kept) {
    if (kept.statement() instanceof BoundQuery query) {
      Emitted emitted =
          count(
              emitter.emit(
                  stoppable
                      ? rewrites.applyStoppable(query, trusting)
                      : rewrites.apply(query, false, trusting)));
      String sql = "INSERT INTO temp." + QuotedName.of(kept.table()) + " " + emitted.sql();
      return new Plan.Stage(
          create(kept), plan(Plan.Command.INSERT, sql, emitted), null, kept.table());
    }
    Plan plan = row(kept.statement());
    return kept.table() == null
        ? new Plan.Stage(List.of(), plan, null, null)
        : new Plan.Stage(
            create(kept),
            plan,
            insert(kept.table(), kept.statement().columns().size()),
            kept.table());
  }

  private static Plan.Command command(BoundStatement statement) {
    if (statement instanceof BoundStatement.Insert) {
      return Plan.Command.INSERT;
    }
    return statement instanceof BoundStatement.Update ? Plan.Command.UPDATE : Plan.Command.DELETE;
  }

  private static Plan plan(Plan.Command command, Emitted emitted) {
    return plan(command, emitted.sql(), emitted);
  }

  private static Plan plan(Plan.Command command, String sql, Emitted emitted) {
    return new Plan(
        command,
        sql,
        List.of(),
        List.of(),
        true,
        false,
        null,
        List.of(),
        emitted.functions(),
        emitted.collations(),
        emitted.systemRelations(),
        emitted.tables(),
        null,
        false,
        null,
        List.of(),
        null);
  }

  /** Columns without a type keep every runtime value as it is. */
  private static List<String> create(Kept kept) {
    List<String> statements = new ArrayList<>();
    statements.add(create(kept.table(), kept.statement().columns()));
    for (String key : kept.keys()) {
      statements.add(
          "CREATE INDEX temp."
              + QuotedName.of(kept.table() + "." + key)
              + " ON "
              + QuotedName.of(kept.table())
              + " ("
              + key
              + ")");
    }
    return statements;
  }

  private static String create(String table, List<OutputColumn> columns) {
    return columns.stream()
        .map(OutputColumn::alias)
        .collect(Collectors.joining(", ", "CREATE TEMP TABLE " + QuotedName.of(table) + " (", ")"));
  }

  private static String insert(String table, int columns) {
    return IntStream.rangeClosed(1, columns)
        .mapToObj(i -> "?" + i)
        .collect(
            Collectors.joining(
                ", ", "INSERT INTO temp." + QuotedName.of(table) + " VALUES (", ")"));
  }
}
