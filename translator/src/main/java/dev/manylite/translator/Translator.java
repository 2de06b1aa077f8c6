package dev.manylite.translator;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.Binding;
import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bind.RoutineStatements;
import dev.manylite.translator.bind.RoutineWrites;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.emit.Emitter;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.rewrite.ConstantFaults;
import dev.manylite.translator.rewrite.CursorRows;
import dev.manylite.translator.rewrite.Outline;
import dev.manylite.translator.rewrite.Outlines;
import dev.manylite.translator.rewrite.QuickWrite;
import dev.manylite.translator.rewrite.Rewrites;
import dev.manylite.translator.rewrite.RoutineConflicts;
import dev.manylite.translator.rewrite.Stages;
import dev.manylite.translator.rewrite.TemporaryWrites;
import dev.manylite.translator.rewrite.WordSearch;
import dev.manylite.translator.rule.Product;
import dev.manylite.translator.rule.RuleRewrite;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way from a parsed SELECT, INSERT, UPDATE or DELETE to its {@link Plan}: bind → rewrite →
 * emit. Stateless; one instance serves all sessions.
 */
public final class Translator {
  private static final Set<String> SEQUENCE_FUNCTIONS = Set.of("nextval", "setval");

  private final Binder binder = new Binder();
  private final Rewrites rewrites = new Rewrites();
  private final Emitter emitter = new Emitter();

  /**
   * @param parameterHints type OIDs of $1 … as the client gave them; 0 where it leaves the choice
   * @param inSavepoint stopping the statement must leave the transaction's savepoints as they are
   * @throws dev.manylite.translator.fault.SqlFault as PostgreSQL would refuse the statement, or
   *     0A000
   */
  public Prepared prepare(
      ParsedStatement statement,
      int[] parameterHints,
      Catalog catalog,
      TypeContext types,
      boolean inSavepoint) {
    Optional<List<Product>> products = RuleRewrite.apply(statement.tree(), catalog);
    return products.isEmpty()
        ? prepareAs(0, statement.tree(), parameterHints, catalog, types, inSavepoint)
        : new RulePlanner(this, catalog, types, inSavepoint)
            .prepare(statement, products.get(), parameterHints);
  }

  /**
   * As it stands, without looking for rules.
   *
   * @param role whose privileges it takes; 0 for whoever runs it
   */
  Prepared prepareAs(
      int role,
      Statement tree,
      int[] parameterHints,
      Catalog catalog,
      TypeContext types,
      boolean inSavepoint) {
    ClockWatch watched = new ClockWatch(types);
    Binding binding = binder.bindAs(role, tree, parameterHints, catalog, watched);
    Plan.RowLocking locking = null;
    if (binding.failsOn().isPresent()) {
      locking = new Plan.RowLocking(binding.failsOn().get(), null);
    } else if (binding.skipsLocked()) {
      Binding skipping = binder.bindLocked(tree, parameterHints, catalog, watched);
      // What writes has to wait anyway, and then nothing is locked any more.
      locking =
          skipping.writes()
              ? null
              : new Plan.RowLocking(null, plan(tree, skipping, catalog, watched, null, false));
    }
    return new Prepared(
        plan(tree, binding, catalog, watched, locking, inSavepoint),
        !watched.clockRead(),
        binding.warnings());
  }

  /**
   * What EXPLAIN shows besides SQLite's plans: one outline for each stage of the statement's plan
   * that is a statement of its own, and one for the statement itself.
   */
  public List<Outline> outlines(
      ParsedStatement statement, int[] parameterHints, Catalog catalog, TypeContext types) {
    Statement tree = statement.tree();
    Binding binding = binder.bind(tree, parameterHints, catalog, types);
    Outlines outlines = new Outlines(binder.aliases(tree, parameterHints, catalog, types));
    Stages stages = Stages.of(narrowed(binding.statement(), catalog, types), catalog);
    List<Outline> made = new ArrayList<>();
    BoundStatement last = stages.statement();
    for (Stages.Stage stage : stages.before()) {
      if (stage instanceof Stages.Kept kept) {
        made.add(outlines.of(rewrites.apply(kept.statement())));
      } else if (stage instanceof Stages.RowByRow rows && rows.own()) {
        last = rows.changes().rows();
      } else if (stage instanceof Stages.RowByRow rows) {
        made.add(outlines.of(rewrites.apply(rows.changes().rows())));
      }
    }
    made.add(outlines.of(rewrites.apply(last)));
    return made;
  }

  /** The same where no savepoints are in danger. */
  public Prepared prepare(
      ParsedStatement statement, int[] parameterHints, Catalog catalog, TypeContext types) {
    return prepare(statement, parameterHints, catalog, types, false);
  }

  /**
   * A statement of a function's body, in which names may mean its variables.
   *
   * @param inSavepoint as with {@link #prepare}
   */
  public Prepared prepareInRoutine(
      ParsedStatement statement,
      Variables variables,
      Catalog catalog,
      TypeContext types,
      boolean inSavepoint) {
    if (RuleRewrite.apply(statement.tree(), catalog).isPresent()) {
      throw SqlFault.unsupported("a statement that rules rewrite in a function's body");
    }
    if (!Binder.isQuery(statement.tree())) {
      throw SqlFault.unsupported("a utility statement as a query in a function's body");
    }
    ClockWatch watched = new ClockWatch(types);
    Binding binding =
        binder.bindInRoutine(statement.tree(), variables, catalog, watched, NameUses.NONE);
    return new Prepared(
        plan(statement.tree(), binding, catalog, watched, null, inSavepoint),
        !watched.clockRead(),
        binding.warnings());
  }

  /** {@code SELECT $1} converted as an assignment converts it. */
  public Plan conversion(SqlType from, SqlType to, Catalog catalog, TypeContext types) {
    return planned(RoutineStatements.conversion(from, to, catalog, types), catalog, types);
  }

  /**
   * CALL.
   *
   * @param hints type OIDs of the statement's parameters; 0 for those that are not known
   */
  public RoutineCallPlan prepareCall(
      Expression.FunctionCall call,
      int[] hints,
      Variables variables,
      Catalog catalog,
      TypeContext types) {
    RoutineStatements.CallBinding bound =
        RoutineStatements.call(call, hints, variables, catalog, types);
    return new RoutineCallPlan(planned(bound.arguments(), catalog, types), bound.target());
  }

  private Plan planned(Binding binding, Catalog catalog, TypeContext types) {
    Statement none = new Statement.Select(null, SqlFault.NO_POSITION);
    return plan(none, binding, catalog, types, null, false);
  }

  private Plan plan(
      Statement statement,
      Binding binding,
      Catalog catalog,
      TypeContext types,
      Plan.RowLocking locking,
      boolean inSavepoint) {
    if (binding.writes() && !catalog.routines().isEmpty()) {
      new RoutineConflicts(catalog, routine -> RoutineWrites.may(routine, catalog))
          .refuse(binding.statement());
    }
    TriggerConditions conditions = new TriggerConditions(binder, catalog, types);
    BoundStatement narrowed = narrowed(binding.statement(), catalog, types);
    Stages stages =
        Stages.of(
            statement instanceof Statement.CursorSelect cursor
                ? CursorRows.shown((BoundQuery) narrowed, cursor.query())
                : narrowed,
            catalog);
    StagePlanner trusting = new StagePlanner(rewrites, emitter, conditions, inSavepoint, true);
    Plan plan = trusting.plan(RulePlanner.command(statement), stages);
    Plan.Trust trust = null;
    if (!trusting.checks().isEmpty()) {
      Plan careful =
          new StagePlanner(rewrites, emitter, conditions, inSavepoint, false)
              .plan(RulePlanner.command(statement), stages);
      trust =
          new Plan.Trust(trusting.checks(), complete(statement, binding, locking, careful, null));
    }
    return complete(statement, binding, locking, plan, trust);
  }

  /** By full-text indexes, which few databases have. */
  private BoundStatement narrowed(BoundStatement statement, Catalog catalog, TypeContext types) {
    return catalog.keepsWords()
        ? WordSearch.apply(
            statement,
            (text, condition, table) ->
                binder.bindExpression(
                    Parser.expression(text),
                    condition ? ExpressionUse.INDEX_PREDICATE : ExpressionUse.INDEX_EXPRESSION,
                    table,
                    null,
                    null,
                    catalog,
                    types))
        : statement;
  }

  private static Plan complete(
      Statement statement, Binding binding, Plan.RowLocking locking, Plan plan, Plan.Trust trust) {
    return new Plan(
        plan.command(),
        plan.sql(),
        binding.parameters(),
        columns(OutputColumn.returned(binding.statement().columns())),
        binding.writes(),
        plan.before().isEmpty() && QuickWrite.is(binding.statement()),
        locking,
        plan.before(),
        plan.functions(),
        plan.collations(),
        plan.systemRelations(),
        plan.tables(),
        trust,
        TemporaryWrites.only(
            binding.statement(), plan.functions().stream().anyMatch(Translator::drawsNumbers)),
        ConstantFaults.of(binding.statement()),
        binding.privileges(),
        null);
  }

  private static boolean drawsNumbers(Signature function) {
    return SEQUENCE_FUNCTIONS.contains(function.name());
  }

  /**
   * Binds an expression that the schema stores: a DEFAULT, CHECK, GENERATED, index key or index
   * predicate.
   *
   * @param relation the table whose columns it may name; they get source 1. Null for none
   * @param target the type that the value is assigned to; null to leave it as it is
   */
  public BoundExpression bindExpression(
      Expression expression,
      ExpressionUse use,
      Relation relation,
      SqlType target,
      Catalog catalog,
      TypeContext types) {
    return binder.bindExpression(expression, use, relation, null, target, catalog, types);
  }

  /** As {@link #bindExpression}, for a value of {@code column}, which errors name. */
  public BoundExpression bindColumnValue(
      Expression expression,
      ExpressionUse use,
      Relation relation,
      Column column,
      Catalog catalog,
      TypeContext types) {
    return binder.bindExpression(
        expression, use, relation, column.name(), column.type(), catalog, types);
  }

  /**
   * Whether EXECUTE may give a parameter this value.
   *
   * @throws dev.manylite.translator.fault.SqlFault 42804 where it would have to be cast
   */
  public void checkArgument(
      Expression argument, int number, SqlType type, Catalog catalog, TypeContext types) {
    binder.bindExpression(
        argument, ExpressionUse.ARGUMENT, null, "$" + number, type, catalog, types);
  }

  private static List<Plan.ResultColumn> columns(List<OutputColumn> outputs) {
    List<Plan.ResultColumn> columns = new ArrayList<>(outputs.size());
    for (OutputColumn output : outputs) {
      BoundExpression.Origin origin = BoundExpression.Origin.of(output.expression());
      columns.add(
          new Plan.ResultColumn(
              output.name(),
              output.expression().type(),
              origin == null ? 0 : origin.relationOid(),
              origin == null ? 0 : origin.attributeNumber()));
    }
    return columns;
  }
}
