package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parse tree + catalog + parameter types → typed tree. One instance serves all threads; what is
 * known while a statement is being bound lives in its {@code BindContext}.
 */
public final class Binder {
  /** The sources of a trigger's rows. */
  public static final int OLD = 1;

  public static final int NEW = 2;

  /**
   * Binds a SELECT, INSERT, UPDATE, DELETE or MERGE.
   *
   * @param parameterHints type OIDs of $1 … as the client gave them; 0 where it leaves the choice
   */
  public Binding bind(
      Statement statement, int[] parameterHints, Catalog catalog, TypeContext types) {
    return bind(statement, parameterHints, catalog, types, NameUses.NONE);
  }

  /**
   * As the other.
   *
   * @param role whose privileges it takes; 0 for whoever runs it
   */
  public Binding bindAs(
      int role, Statement statement, int[] parameterHints, Catalog catalog, TypeContext types) {
    BindContext context = new BindContext(catalog, types, parameterHints);
    if (role != 0) {
      context.relations().enter(role);
    }
    return bind(statement, context);
  }

  /** As the other, telling what names mean. */
  public Binding bind(
      Statement statement,
      int[] parameterHints,
      Catalog catalog,
      TypeContext types,
      NameUses uses) {
    return bind(
        statement, new BindContext(catalog, types, parameterHints, uses, new RowLocks(false)));
  }

  /** The names that a statement gives its FROM items, by the sources that {@link #bind} gives. */
  public Map<Integer, String> aliases(
      Statement statement, int[] parameterHints, Catalog catalog, TypeContext types) {
    BindContext context = new BindContext(catalog, types, parameterHints);
    bound(statement, context);
    return context.aliases();
  }

  /** As the first, for when another session holds every row that SKIP LOCKED would lock. */
  public Binding bindLocked(
      Statement statement, int[] parameterHints, Catalog catalog, TypeContext types) {
    return bind(
        statement,
        new BindContext(catalog, types, parameterHints, NameUses.NONE, new RowLocks(true)));
  }

  /** Whether a value of one type can be assigned to another (manual, 10.4). */
  public boolean assignable(PgType from, PgType to, Catalog catalog, TypeContext types) {
    return new BindContext(catalog, types, new int[0])
        .coercion()
        .possible(from, to, Context.ASSIGNMENT);
  }

  /** A statement of a function's body, telling what names mean. */
  public Binding bindInRoutine(
      Statement statement, Variables variables, Catalog catalog, TypeContext types, NameUses uses) {
    BindContext context = new BindContext(catalog, types, new int[0], uses, new RowLocks(false));
    context.variables(variables);
    return bind(statement, context);
  }

  private static Binding bind(Statement statement, BindContext context) {
    BoundStatement bound = bound(statement, context);
    RowLocks locks = context.rowLocks();
    return new Binding(
        bound,
        context.parameters().resolved(),
        context.writes(),
        locks.failsOn(),
        locks.skipsOnly(),
        context.warnings(),
        context.relations().required(bound));
  }

  /** Whether it is SELECT, VALUES, TABLE, INSERT, UPDATE, DELETE or MERGE. */
  public static boolean isQuery(Statement statement) {
    return statement instanceof Statement.Select
        || statement instanceof Statement.CursorSelect
        || statement instanceof Statement.Insert
        || statement instanceof Statement.Update
        || statement instanceof Statement.Delete
        || statement instanceof Statement.Merge;
  }

  private static BoundStatement bound(Statement statement, BindContext context) {
    if (statement instanceof Statement.Select select) {
      return context.queries().bind(select.query(), new Scope(null));
    }
    if (statement instanceof Statement.CursorSelect select) {
      return context.queries().bind(select.query(), new Scope(null));
    }
    return writing(statement, new Scope(null), context);
  }

  /**
   * INSERT, UPDATE, DELETE or MERGE.
   *
   * @param scope new, for the statement's own level
   */
  static BoundStatement writing(Statement statement, Scope scope, BindContext context) {
    if (statement instanceof Statement.Insert insert) {
      return new InsertBinder(context).bind(insert, scope);
    } else if (statement instanceof Statement.Update update) {
      return new UpdateBinder(context).update(update, scope);
    } else if (statement instanceof Statement.Delete delete) {
      return new UpdateBinder(context).delete(delete, scope);
    } else if (statement instanceof Statement.Merge merge) {
      return new MergeBinder(context).bind(merge, scope);
    }
    throw new IllegalArgumentException(statement.getClass().getSimpleName() + " is no query");
  }

  /** Why a view can't be written to; null if it can (manual, CREATE VIEW, "Updatable Views"). */
  public String whyNotUpdatable(Relation view, Catalog catalog, TypeContext types) {
    return UpdatableView.refusal(view, new BindContext(catalog, types, new int[0]));
  }

  /** The commands that a view passes on to its table, as bits of their numbers (CmdType). */
  public int updatableEvents(Relation view, Catalog catalog, TypeContext types) {
    return UpdatableView.events(view, new BindContext(catalog, types, new int[0]));
  }

  /** Whether a view's column may be written to as if it were its table's, by its place from 0. */
  public boolean updatableColumn(Relation view, int place, Catalog catalog, TypeContext types) {
    return UpdatableView.updatable(view, place, new BindContext(catalog, types, new int[0]));
  }

  /**
   * Binds an expression that the schema stores.
   *
   * @param relation the table whose columns it may name (source 1); null for none
   * @param column the column that it is assigned to, for errors; null if none
   * @param target the type that it is assigned to; null to leave it as it is
   */
  public BoundExpression bindExpression(
      Expression expression,
      ExpressionUse use,
      Relation relation,
      String column,
      SqlType target,
      Catalog catalog,
      TypeContext types) {
    return bindExpression(expression, use, relation, column, target, catalog, types, NameUses.NONE);
  }

  /** As the other, telling what the expression's parts were bound to. */
  public BoundExpression bindExpression(
      Expression expression,
      ExpressionUse use,
      Relation relation,
      String column,
      SqlType target,
      Catalog catalog,
      TypeContext types,
      NameUses uses) {
    BindContext context = context(catalog, types, uses);
    Scope scope = new Scope(null);
    if (relation != null) {
      FromItem.Table tree =
          new FromItem.Table(null, relation.name(), false, null, SqlFault.NO_POSITION);
      scope.setVisible(List.of(context.from().relation(tree, relation, scope).whole()));
    }
    BoundExpression bound =
        use == ExpressionUse.CHECK || use == ExpressionUse.INDEX_PREDICATE
            ? context.expressions().condition(expression, scope, use.kind())
            : context.expressions().bind(expression, scope, use.kind());
    context.parameters().resolved();
    return target == null
        ? context.coercion().unknownToText(bound)
        : assign(bound, column, target, use, context);
  }

  /**
   * Binds WHEN of a trigger.
   *
   * @param relation whose rows are OLD (source {@link #OLD}) and NEW (source {@link #NEW})
   */
  public BoundExpression bindTriggerCondition(
      Expression condition, Relation relation, Catalog catalog, TypeContext types, NameUses uses) {
    BindContext context = context(catalog, types, uses);
    Scope scope = new Scope(null);
    List<ScopeItem> rows = new ArrayList<>();
    for (String name : List.of("old", "new")) {
      FromItem.Table tree =
          new FromItem.Table(
              null,
              relation.name(),
              false,
              new FromItem.Alias(name, List.of(), List.of()),
              SqlFault.NO_POSITION);
      rows.add(context.from().relation(tree, relation, scope).whole());
    }
    scope.setVisible(rows);
    BoundExpression bound =
        context.expressions().condition(condition, scope, ExpressionKind.TRIGGER_WHEN);
    context.parameters().resolved();
    return bound;
  }

  /**
   * Binds the CHECK of a domain.
   *
   * @param over the type of VALUE, from which the domain is made
   */
  public BoundExpression bindDomainCheck(
      Expression expression, SqlType over, Catalog catalog, TypeContext types, NameUses uses) {
    BindContext context = context(catalog, types, uses);
    DomainBinder domains = context.domains();
    BoundExpression bound = domains.condition(expression, domains.value(over));
    context.parameters().resolved();
    return bound;
  }

  private static BindContext context(Catalog catalog, TypeContext types, NameUses uses) {
    return new BindContext(catalog, types, new int[0], uses, new RowLocks(false));
  }

  private static BoundExpression assign(
      BoundExpression value,
      String column,
      SqlType target,
      ExpressionUse use,
      BindContext context) {
    BoundExpression converted =
        context.coercion().to(value, target, Context.ASSIGNMENT, context.position(value));
    if (converted != null) {
      return converted;
    }
    if (use == ExpressionUse.ARGUMENT) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "parameter "
                  + column
                  + " of type "
                  + value.type().base().sqlName()
                  + " cannot be coerced to the expected type "
                  + target.base().sqlName())
          .withHint("You will need to rewrite or cast the expression.")
          .at(context.position(value));
    }
    String name = column == null ? "column" : "column \"" + column + "\"";
    if (use == ExpressionUse.TRANSFORM) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "result of USING clause for "
                  + name
                  + " cannot be cast automatically to type "
                  + target.base().sqlName())
          .withHint("You might need to add an explicit cast.");
    }
    throw new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            name
                + " is of type "
                + target.base().sqlName()
                + " but default expression is of type "
                + value.type().base().sqlName())
        .withHint("You will need to rewrite or cast the expression.");
  }
}
