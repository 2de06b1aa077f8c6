package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import java.util.List;
import java.util.Optional;

/** The name of a result column that was given none (PostgreSQL's FigureColname). */
final class OutputNames {
  private static final String NONE = "?column?";

  /** A name and whether it is better than what a cast around it would give. */
  private record Guess(String name, boolean strong) {}

  static String of(Expression tree) {
    return given(tree).orElse(NONE);
  }

  static Optional<String> given(Expression tree) {
    return Optional.ofNullable(guess(tree)).map(Guess::name);
  }

  /** Knows what a subquery's star stands for. */
  static String of(Expression tree, BoundExpression bound) {
    return tree instanceof Expression.ScalarQuery
            && bound instanceof BoundExpression.ScalarQuery scalar
            && scalar.query().columns().get(0).name() != null
        ? scalar.query().columns().get(0).name()
        : of(tree);
  }

  private static Guess guess(Expression tree) {
    if (tree instanceof Expression.ColumnReference reference) {
      return strong(reference.names().get(reference.names().size() - 1));
    } else if (tree instanceof Expression.Star star && !star.qualifier().isEmpty()) {
      return strong(star.qualifier().get(star.qualifier().size() - 1));
    } else if (tree instanceof Expression.FieldSelection field) {
      return field.name() != null ? strong(field.name()) : guess(field.operand());
    } else if (tree instanceof Expression.Subscript subscript) {
      return guess(subscript.operand());
    } else if (tree instanceof Expression.FunctionCall call) {
      return strong(call.name());
    } else if (tree instanceof Expression.NullIf) {
      return strong("nullif");
    } else if (tree instanceof Expression.Cast cast) {
      Guess inner = guess(cast.operand());
      return inner != null && inner.strong ? inner : new Guess(cast.type().name(), false);
    } else if (tree instanceof Expression.Collate collate) {
      return guess(collate.operand());
    } else if (tree instanceof Expression.Grouping) {
      return strong("grouping");
    } else if (tree instanceof Expression.Exists) {
      return strong("exists");
    } else if (tree instanceof Expression.ArrayQuery
        || tree instanceof Expression.ArrayConstructor) {
      return strong("array");
    } else if (tree instanceof Expression.ScalarQuery scalar) {
      return scalar(scalar.query());
    } else if (tree instanceof Expression.Case choice) {
      Guess inner = choice.otherwise() == null ? null : guess(choice.otherwise());
      return inner != null && inner.strong ? inner : new Guess("case", false);
    } else if (tree instanceof Expression.RowConstructor) {
      return strong("row");
    } else if (tree instanceof Expression.Coalesce) {
      return strong("coalesce");
    } else if (tree instanceof Expression.MinMax minMax) {
      return strong(minMax.greatest() ? "greatest" : "least");
    } else if (tree instanceof Expression.ValueFunction function) {
      return strong(function.name());
    }
    return null;
  }

  /** A scalar subquery is named as its column is. */
  private static Guess scalar(Query query) {
    Query.Body body = query.body();
    while (body instanceof Query.SetOperation operation) {
      body = operation.left().body();
    }
    if (body instanceof Query.Values) {
      return strong("column1");
    }
    if (!(body instanceof Query.Select select) || select.items().isEmpty()) {
      return null;
    }
    List<Query.SelectItem> items = select.items();
    Query.SelectItem first = items.get(0);
    if (first.alias() != null) {
      return strong(first.alias());
    }
    return first.expression() instanceof Expression.Star ? null : strong(of(first.expression()));
  }

  private static Guess strong(String name) {
    return new Guess(name, true);
  }

  private OutputNames() {}
}
