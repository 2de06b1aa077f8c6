package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.DomainViolation;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversion to a domain → the check of its constraints; then values of domains are what they are
 * held as, and no rewrite behind this one knows of domains. {@code CREATE DOMAIN d AS int CHECK
 * (VALUE > 0)}:
 *
 * <pre>
 * SELECT a::d FROM t
 * SELECT CASE WHEN (a > 0) IS FALSE THEN violation('d', 'd_check') ELSE a END FROM t
 * </pre>
 */
final class Domains implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    DomainSearch search = new DomainSearch();
    search.rewrite(statement);
    return search.found() ? new Rewriter(new Sources(statement)).rewrite(statement) : statement;
  }

  private static final class Rewriter extends StatementRewriter {
    private final Sources sources;

    Rewriter(Sources sources) {
      this.sources = sources;
    }

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      BoundExpression rewritten = super.rewrite(expression);
      return rewritten == null ? null : HeldTypes.of(rewritten);
    }

    @Override
    public BoundExpression visitQuantifiedArray(QuantifiedArray written) {
      return new QuantifiedArray(
          rewrite(written.test()),
          (ColumnValue) HeldTypes.of(written.element()),
          written.all(),
          rewrite(written.array()),
          written.type());
    }

    @Override
    public BoundExpression visitQuantifiedQuery(QuantifiedQuery written) {
      return new QuantifiedQuery(
          rewrite(written.test()),
          (ColumnValue) HeldTypes.of(written.element()),
          written.all(),
          rewriteQuery(written.query()),
          written.type());
    }

    /** The only function that tells a domain from what it is over. */
    @Override
    public BoundExpression visitCall(Call call) {
      refuseUnchecked(call.function().name().contains("_record"), call.type(), call.function());
      if (!call.function().name().equals("pg_typeof")) {
        return super.visitCall(call);
      }
      List<BoundExpression> arguments = new ArrayList<>();
      for (BoundExpression argument : call.arguments()) {
        arguments.add(new Cast(rewrite(argument), new Method.Relabel(), false, argument.type()));
      }
      return new Call(call.function(), arguments, call.type());
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom written) {
      if (written instanceof BoundFrom.Function function) {
        refuseUnchecked(
            function.function().name().contains("_record"), function.result(), function.function());
      }
      BoundFrom from = super.rewriteFrom(written);
      return from instanceof BoundFrom.Function function
          ? new BoundFrom.Function(
              function.source(),
              function.function(),
              function.arguments(),
              HeldTypes.of(function.result()),
              rewriteColumns(function.columns()),
              function.ordinalityAlias())
          : from;
    }

    @Override
    public BoundExpression visitParameter(Parameter parameter) {
      if (isComposite(parameter.type()) && DomainType.constrains(parameter.type().base())) {
        throw unchecked("a parameter");
      }
      return super.visitParameter(parameter);
    }

    @Override
    public BoundExpression visitConstant(Constant constant) {
      boolean made = constant.value() != null && isComposite(constant.type());
      if (made && DomainType.constrains(constant.type().base())) {
        throw unchecked("text");
      }
      return super.visitConstant(constant);
    }

    /** A row, or an array of rows. */
    private static boolean isComposite(SqlType type) {
      return type.base() instanceof RowType
          || type.base() instanceof ArrayType array && isComposite(SqlType.of(array.element()));
    }

    /** What makes rows of JSON is checked field by field, but not within fields that are rows. */
    private static void refuseUnchecked(boolean makes, SqlType type, Signature function) {
      boolean nested =
          makes
              && type.base() instanceof RowType row
              && row.fields().stream()
                  .map(RowType.Field::type)
                  .anyMatch(f -> isComposite(f) && DomainType.constrains(f.base()));
      if (nested) {
        throw unchecked(function.name());
      }
    }

    private static SqlFault unchecked(String from) {
      return SqlFault.unsupported(
          "a row made from " + from + " with a field of a constrained domain");
    }

    @Override
    public BoundExpression visitCast(Cast cast) {
      if (!(cast.method() instanceof Method.Domain domain)) {
        boolean made = cast.method() instanceof Method.ByText && isComposite(cast.type());
        if (made && DomainType.constrains(cast.type().base())) {
          throw unchecked("text");
        }
        return super.visitCast(cast);
      }
      BoundExpression operand = rewrite(cast.operand());
      if (domain.checks().isEmpty()) {
        return operand;
      }
      if (DomainOperand.maybeRepeated(operand)) {
        return checked(operand, domain);
      }
      DomainOperand.refuseMixed(operand);
      int source = sources.next();
      OutputColumn column = new OutputColumn("value", "c1", operand);
      ColumnValue once =
          new ColumnValue(source, "c1", operand.type(), ColumnForm.RUNTIME, true, null);
      return new ScalarQuery(
          Queries.select(
              List.of(new OutputColumn("value", "c1", checked(once, domain))),
              new BoundFrom.Derived(source, Queries.select(List.of(column), null), false)),
          operand.type());
    }

    private BoundExpression checked(BoundExpression value, Method.Domain domain) {
      List<Case.When> whens = new ArrayList<>();
      for (Method.Domain.Check check : domain.checks()) {
        BoundExpression violated =
            domain.elements() ? inElements(value, domain, check) : violated(value, check);
        whens.add(new Case.When(violated, violation(domain.domain(), check, value.type())));
      }
      return new Case(whens, value, value.type());
    }

    private BoundExpression violated(BoundExpression value, Method.Domain.Check check) {
      if (check.condition() == null) {
        return value.type().base() instanceof RowType
            ? new Comparison(
                Comparison.Operator.NOT_DISTINCT,
                value,
                new Constant(null, value.type()),
                Nodes.BOOL)
            : new IsTest(value, Test.NULL, false, Nodes.BOOL);
      }
      BoundExpression condition =
          new ValueSubstitution(check.value().source(), value).rewrite(rewrite(check.condition()));
      return new IsTest(condition, Test.FALSE, false, Nodes.BOOL);
    }

    private BoundExpression inElements(
        BoundExpression array, Method.Domain domain, Method.Domain.Check check) {
      SqlType type = HeldTypes.of(SqlType.of(domain.domain()));
      ColumnValue element =
          new ColumnValue(sources.next(), "value", type, ColumnForm.RUNTIME, true, null);
      return new QuantifiedArray(violated(element, check), element, false, array, Nodes.BOOL);
    }

    private static BoundExpression violation(
        DomainType domain, Method.Domain.Check check, SqlType type) {
      List<BoundExpression> arguments = new ArrayList<>();
      for (String text : DomainViolation.arguments(domain, check.constraint())) {
        arguments.add(new Constant(text, SqlType.of(Types.TEXT)));
      }
      return new Call(DomainViolation.SIGNATURE, arguments, type);
    }
  }

  /** Puts a value for VALUE. */
  private static final class ValueSubstitution extends StatementRewriter {
    private final int source;
    private final BoundExpression value;

    ValueSubstitution(int source, BoundExpression value) {
      this.source = source;
      this.value = value;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return column.source() == source ? value : column;
    }
  }
}
