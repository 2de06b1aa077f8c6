package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.equality.Likeness;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which unique index or constraint an ON CONFLICT clause means. */
final class ArbiterInference {
  private final BindContext context;
  private final TargetTable target;
  private final Scope scope;

  ArbiterInference(BindContext context, TargetTable target, Scope scope) {
    this.context = context;
    this.target = target;
    this.scope = scope;
  }

  /**
   * @param key null where an index of no constraint is meant, or whatever there is
   * @param where a partial index's predicate; null if none
   */
  record Arbiter(
      Constraint.Key key,
      List<String> columns,
      List<BoundExpression> expressions,
      BoundExpression where) {}

  Arbiter infer(Statement.Conflict tree) {
    if (tree.constraint() != null) {
      return named(tree.constraint(), tree.update());
    }
    if (tree.targets().isEmpty()) {
      boolean exclusion =
          target.relation().constraints().stream().anyMatch(Constraint.Exclusion.class::isInstance);
      if (exclusion) {
        throw SqlFault.unsupported("ON CONFLICT DO NOTHING on a table with an EXCLUDE constraint");
      }
      target.relation().constraints().forEach(this::requireImmediate);
      return new Arbiter(null, List.of(), List.of(), null);
    }
    Set<String> columns = new HashSet<>();
    List<BoundExpression> expressions = new ArrayList<>();
    for (Statement.ConflictTarget item : tree.targets()) {
      if (item.operatorClass() != null || item.collation() != null) {
        throw SqlFault.unsupported("COLLATE or operator class in ON CONFLICT");
      }
      BoundExpression key = bind(item.expression(), ExpressionKind.CONFLICT_INFERENCE);
      if (key instanceof ColumnValue value) {
        columns.add(value.name());
      } else {
        expressions.add(key);
      }
    }
    BoundExpression where =
        context.expressions().condition(tree.targetWhere(), scope, ExpressionKind.INDEX_PREDICATE);
    for (Arbiter candidate : candidates()) {
      boolean covered =
          candidate.where == null || covers(conjuncts(where), conjuncts(candidate.where));
      if (covered
          && columns.equals(Set.copyOf(candidate.columns))
          && covers(expressions, candidate.expressions)
          && covers(candidate.expressions, expressions)) {
        if (candidate.key != null) {
          requireImmediate(candidate.key);
        }
        return candidate;
      }
    }
    throw new SqlFault(
        SqlState.INVALID_COLUMN_REFERENCE,
        "there is no unique or exclusion constraint matching the ON CONFLICT specification");
  }

  private static boolean covers(List<BoundExpression> all, List<BoundExpression> some) {
    return some.stream().allMatch(one -> all.stream().anyMatch(other -> Likeness.of(one, other)));
  }

  /** A predicate is implied by more conditions than its own. */
  private static List<BoundExpression> conjuncts(BoundExpression condition) {
    if (condition instanceof Logical logical && logical.and()) {
      List<BoundExpression> all = new ArrayList<>();
      logical.operands().forEach(operand -> all.addAll(conjuncts(operand)));
      return all;
    }
    return condition == null ? List.of() : List.of(condition);
  }

  private BoundExpression bind(Expression tree, ExpressionKind kind) {
    return context.expressions().bind(tree, scope, kind);
  }

  /** What the schema stores names the table's columns, not those of a view of it. */
  private BoundExpression own(Expression tree, ExpressionKind kind) {
    List<ScopeItem> visible = List.copyOf(scope.visible());
    scope.setVisible(List.of(target.own()));
    BoundExpression bound = bind(tree, kind);
    scope.setVisible(visible);
    return bound;
  }

  /** PostgreSQL says so when there is a first row. */
  private void requireImmediate(Constraint constraint) {
    if (constraint instanceof Constraint.Key && constraint.isLate()) {
      throw new SqlFault(
              SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
              "ON CONFLICT does not support deferrable unique constraints/exclusion constraints as"
                  + " arbiters")
          .on(
              new FaultedObject(
                  target.relation().schema(),
                  target.relation().name(),
                  null,
                  null,
                  constraint.name()));
    }
  }

  private List<Arbiter> candidates() {
    List<Arbiter> candidates = new ArrayList<>();
    for (Constraint constraint : target.relation().constraints()) {
      if (constraint instanceof Constraint.Key key && isValid(key)) {
        candidates.add(new Arbiter(key, key.columns(), List.of(), null));
      }
    }
    for (Index index : target.relation().indexes()) {
      if (index.enforces() && index.traits().valid()) {
        candidates.add(arbiter(index));
      }
    }
    return candidates;
  }

  /** Not where a partition still lacks its part. */
  private boolean isValid(Constraint key) {
    return target.relation().indexes().stream()
        .noneMatch(i -> i.name().equals(key.name()) && !i.traits().valid());
  }

  private Arbiter arbiter(Index index) {
    boolean plain =
        index.predicate() == null && index.keys().stream().allMatch(k -> k.column() != null);
    if (index.traits().nullsNotDistinct() && !plain) {
      throw SqlFault.unsupported(
          "ON CONFLICT on a table with an index of NULLS NOT DISTINCT over expressions or with a"
              + " condition");
    }
    List<String> columns = new ArrayList<>();
    List<BoundExpression> expressions = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      if (key.column() != null) {
        columns.add(key.column());
      } else {
        expressions.add(own(Parser.expression(key.expression()), ExpressionKind.INDEX_EXPRESSION));
      }
    }
    BoundExpression where =
        index.predicate() == null
            ? null
            : own(Parser.expression(index.predicate()), ExpressionKind.INDEX_PREDICATE);
    return new Arbiter(null, columns, expressions, where);
  }

  private Arbiter named(String name, boolean update) {
    for (Constraint constraint : target.relation().constraints()) {
      if (constraint.name().equals(name)) {
        if (constraint instanceof Constraint.Exclusion) {
          throw update
              ? new SqlFault(
                  SqlState.WRONG_OBJECT_TYPE,
                  "ON CONFLICT DO UPDATE not supported with exclusion constraints")
              : SqlFault.unsupported("ON CONFLICT ON CONSTRAINT of an EXCLUDE constraint");
        }
        if (!(constraint instanceof Constraint.Key key)) {
          throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "constraint in ON CONFLICT clause has no associated index");
        }
        requireImmediate(key);
        return new Arbiter(key, key.columns(), List.of(), null);
      }
    }
    throw new SqlFault(
        SqlState.UNDEFINED_OBJECT,
        "constraint \""
            + name
            + "\" for table \""
            + target.relation().name()
            + "\" does not exist");
  }
}
