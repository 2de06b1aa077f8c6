package dev.manylite.translator.bind;

import dev.manylite.translator.bind.OverloadResolution.Candidate;
import dev.manylite.translator.bind.OverloadResolution.Outcome;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.PostgresSignatures;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.NumberLiteral;
import dev.manylite.translator.parse.tree.Expression.RowConstructor;
import dev.manylite.translator.type.AbsentType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Operators (manual, 10.2). */
final class OperatorBinder {
  private final BindContext context;
  private final RowComparison rows;

  OperatorBinder(BindContext context) {
    this.context = context;
    this.rows = new RowComparison(context, this);
  }

  RowComparison rows() {
    return rows;
  }

  BoundExpression bind(Expression.Operator tree, Scope scope) {
    checkSchema(tree);
    String number = signedNumber(tree);
    if (number != null) {
      return new LiteralBinder(context).number(number);
    }
    if (tree.left() instanceof RowConstructor left
        && tree.right() instanceof RowConstructor right) {
      return rows.compare(
          tree.symbol(),
          context.rows().bindAll(left.elements(), scope),
          context.rows().bindAll(right.elements(), scope),
          tree.position());
    }
    if (tree.left() instanceof RowConstructor left
        && tree.right() instanceof Expression.ScalarQuery right) {
      return context.expressions().subqueries().row(tree, left, right, scope);
    }
    BoundExpression left =
        tree.left() == null ? null : context.expressions().bind(tree.left(), scope);
    BoundExpression right = context.expressions().bind(tree.right(), scope);
    return apply(tree.symbol(), left, right, tree.position());
  }

  private void checkSchema(Expression.Operator tree) {
    String schema = tree.schema();
    if (schema == null || schema.equals("pg_catalog")) {
      return;
    }
    if (!context.catalog().schemas().contains(schema)) {
      throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, "schema \"" + schema + "\" does not exist")
          .at(tree.position());
    }
    throw new SqlFault(
            SqlState.UNDEFINED_FUNCTION, "operator does not exist: " + schema + "." + tree.symbol())
        .at(tree.position());
  }

  /** A minus sign before digits is part of the constant, as in PostgreSQL's grammar. */
  static String signedNumber(Expression tree) {
    if (!(tree instanceof Expression.Operator operator)
        || operator.left() != null
        || operator.schema() != null
        || !operator.symbol().equals("-")) {
      return null;
    }
    String digits =
        operator.right() instanceof NumberLiteral literal
            ? literal.text()
            : signedNumber(operator.right());
    if (digits == null) {
      return null;
    }
    return digits.startsWith("-") ? digits.substring(1) : "-" + digits;
  }

  /** IS [NOT] DISTINCT FROM. */
  BoundExpression distinct(Expression.IsDistinctFrom tree, Scope scope) {
    if (tree.left() instanceof RowConstructor left
        && tree.right() instanceof RowConstructor right) {
      return rows.distinct(
          context.rows().bindAll(left.elements(), scope),
          context.rows().bindAll(right.elements(), scope),
          tree.negated(),
          tree.position());
    }
    BoundExpression left = context.expressions().bind(tree.left(), scope);
    BoundExpression right = context.expressions().bind(tree.right(), scope);
    return distinct(left, right, tree.negated(), tree.position());
  }

  BoundExpression distinct(
      BoundExpression left, BoundExpression right, boolean negated, int position) {
    BoundExpression equal = apply("=", left, right, position);
    if (!(equal instanceof Comparison comparison)) {
      throw SqlFault.unsupported("IS DISTINCT FROM for type " + left.type()).at(position);
    }
    return new Comparison(
        negated ? Comparison.Operator.NOT_DISTINCT : Comparison.Operator.DISTINCT,
        comparison.left(),
        comparison.right(),
        SqlType.of(Types.BOOL));
  }

  /**
   * The operator over bound operands.
   *
   * @param left null for a prefix operator
   */
  BoundExpression apply(String symbol, BoundExpression left, BoundExpression right, int position) {
    List<BoundExpression> operands = left == null ? List.of(right) : List.of(left, right);
    List<PgType> inputs = operands.stream().map(n -> n.type().base()).toList();
    Choice choice = choose(symbol, inputs, position);
    List<BoundExpression> arguments = new ArrayList<>(operands.size());
    for (int i = 0; i < operands.size(); i++) {
      arguments.add(context.coercion().implicit(operands.get(i), choice.operands.get(i)));
    }
    return context.at(
        build(symbol, choice, arguments), left == null ? position : context.position(left));
  }

  /** Operands are of the types that {@code choice} names. */
  BoundExpression build(String symbol, Choice choice, List<BoundExpression> operands) {
    if (choice.comparedAs == null) {
      return new Call(choice.signature, operands, SqlType.of(choice.result));
    }
    RowComparison.checkTypes(operands.get(0).type().base(), operands.get(1).type().base());
    return new Comparison(
        ComparisonOperators.operator(symbol),
        context.coercion().compared(operands.get(0), choice.comparedAs),
        context.coercion().compared(operands.get(1), choice.comparedAs),
        SqlType.of(Types.BOOL));
  }

  /**
   * The operator that was chosen.
   *
   * @param operands as which the operands are passed, pseudo-types replaced
   * @param comparedAs the common type if it is a comparison, else null
   */
  record Choice(Signature signature, List<PgType> operands, PgType result, PgType comparedAs) {}

  Choice choose(String symbol, List<PgType> inputs, int position) {
    Candidate chosen = exact(symbol, inputs);
    if (chosen == null) {
      Outcome outcome =
          context
              .overloads()
              .operator(
                  candidates(symbol, inputs.size()), () -> missing(symbol, inputs.size()), inputs);
      if (outcome.candidate() == null) {
        throw missing(symbol, inputs, outcome.ambiguous()).at(position);
      }
      chosen = outcome.candidate();
      if (chosen.signature().implementation() == null) {
        throw SqlFault.unsupported("operator " + written(symbol, chosen.arguments())).at(position);
      }
    }
    try {
      List<PgType> operands = Polymorphism.resolve(inputs, chosen.arguments(), context.coercion());
      PgType result =
          Polymorphism.result(
              chosen.signature().result(), inputs, chosen.arguments(), context.coercion());
      PgType common = ComparisonOperators.comparedAs(symbol, operands).orElse(null);
      return new Choice(chosen.signature(), operands, result, common);
    } catch (SqlFault fault) {
      throw fault.at(position);
    }
  }

  /** The operator that takes just these types; null if there is none. Most are found here. */
  private Candidate exact(String symbol, List<PgType> inputs) {
    for (Signature signature : ComparisonOperators.named(symbol)) {
      if (OverloadResolution.same(signature.arguments(), inputs)) {
        return new Candidate(signature, signature.arguments(), -1);
      }
    }
    for (Signature signature : context.functions().operators(symbol)) {
      if (OverloadResolution.same(signature.arguments(), inputs)) {
        return new Candidate(signature, signature.arguments(), -1);
      }
    }
    return null;
  }

  private List<Candidate> candidates(String symbol, int operands) {
    List<Candidate> candidates = new ArrayList<>();
    for (Signature signature : context.functions().operators(symbol)) {
      if (signature.arguments().size() == operands) {
        candidates.add(new Candidate(signature, signature.arguments(), -1));
      }
    }
    if (operands == 2) {
      for (Signature signature : ComparisonOperators.named(symbol)) {
        candidates.add(new Candidate(signature, signature.arguments(), -1));
      }
    }
    return candidates;
  }

  /** What PostgreSQL has; comparisons of the types that are here are here. */
  private static List<Candidate> missing(String symbol, int operands) {
    List<Candidate> candidates = new ArrayList<>();
    for (Signature signature : PostgresSignatures.missingOperators(symbol)) {
      List<PgType> types = signature.arguments();
      if (types.size() == operands
          && (ComparisonOperators.named(symbol).isEmpty()
              || types.stream().anyMatch(AbsentType.class::isInstance))) {
        candidates.add(new Candidate(signature, types, -1));
      }
    }
    return candidates;
  }

  private static String written(String symbol, List<PgType> operands) {
    return operands.size() == 1
        ? symbol + " " + operands.get(0).sqlName()
        : operands.get(0).sqlName() + " " + symbol + " " + operands.get(1).sqlName();
  }

  private static SqlFault missing(String symbol, List<PgType> inputs, boolean ambiguous) {
    String written = written(symbol, inputs);
    if (ambiguous) {
      return new SqlFault(SqlState.AMBIGUOUS_FUNCTION, "operator is not unique: " + written)
          .withHint(
              "Could not choose a best candidate operator. You might need to add explicit type"
                  + " casts.");
    }
    return new SqlFault(SqlState.UNDEFINED_FUNCTION, "operator does not exist: " + written)
        .withHint(
            inputs.size() == 1
                ? "No operator matches the given name and argument type. You might need to add an"
                    + " explicit type cast."
                : "No operator matches the given name and argument types. You might need to add"
                    + " explicit type casts.");
  }
}
