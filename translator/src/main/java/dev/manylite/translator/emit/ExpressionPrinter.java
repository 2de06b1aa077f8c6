package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.ArrayQuery;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Exists;
import dev.manylite.translator.bound.BoundExpression.Field;
import dev.manylite.translator.bound.BoundExpression.Grouping;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Load;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Not;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundExpression.Store;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.ExpressionVisitor;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.ArrayConstruction;
import dev.manylite.translator.function.form.ColumnLoad;
import dev.manylite.translator.function.form.ColumnStore;
import dev.manylite.translator.function.form.JsonForm;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.row.RowType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints expressions. Whatever is not a single token or a call is parenthesised, so that it can
 * stand anywhere.
 */
final class ExpressionPrinter implements ExpressionVisitor<String> {
  private final Emission emission;
  private final ConditionPrinter conditions;
  private final SubqueryPrinter subqueries;
  private final CastPrinter casts;
  private final AggregatePrinter aggregates;

  ExpressionPrinter(Emission emission) {
    this.emission = emission;
    conditions = new ConditionPrinter(emission, this);
    subqueries = new SubqueryPrinter(emission, this);
    casts = new CastPrinter(emission, this);
    aggregates = new AggregatePrinter(emission, this);
  }

  String print(BoundExpression expression) {
    return visit(expression);
  }

  /** Where NULL and FALSE mean the same: WHERE, ON, HAVING, FILTER, WHEN. */
  String condition(BoundExpression expression) {
    return conditions.print(expression);
  }

  /** The operand of a comparison or of ORDER BY. */
  String collated(BoundExpression expression) {
    return emission.collated(visit(expression), expression.type().base());
  }

  /** The operand where only equality matters: of =, IN, GROUP BY or DISTINCT. */
  String equated(BoundExpression expression) {
    return emission.equated(visit(expression), expression.type().base());
  }

  String list(List<BoundExpression> expressions) {
    return expressions.stream().map(this::visit).collect(Collectors.joining(", "));
  }

  SubqueryPrinter subqueries() {
    return subqueries;
  }

  @Override
  public String visitConstant(Constant constant) {
    return Literals.of(constant.value());
  }

  @Override
  public String visitParameter(Parameter parameter) {
    return "?" + parameter.number();
  }

  @Override
  public String visitColumnValue(ColumnValue columnValue) {
    return emission.column(columnValue);
  }

  @Override
  public String visitLoad(Load load) {
    String stored = visit(load.column());
    String loaded =
        emission.calls().print(ColumnLoad.of(load.column()), List.of(stored), List.of(), null);
    if (load.column().form() instanceof ColumnForm.NativeNumeric form) {
      return Template.fill(ColumnLoad.nativeNumericTemplate(form.scale()), List.of(stored, loaded));
    }
    String readable = ColumnLoad.readableTest(load.column());
    return readable == null
        ? loaded
        : "CASE WHEN "
            + Template.fill(readable, List.of(stored))
            + " THEN "
            + stored
            + " ELSE "
            + loaded
            + " END";
  }

  @Override
  public String visitStore(Store store) {
    return emission
        .calls()
        .print(
            ColumnStore.of(store.type(), store.form()),
            List.of(visit(store.value())),
            List.of(),
            null);
  }

  @Override
  public String visitCall(Call call) {
    return emission.calls().print(call, this);
  }

  @Override
  public String visitCast(Cast cast) {
    return casts.print(cast);
  }

  @Override
  public String visitAggregate(Aggregate aggregate) {
    return aggregates.print(aggregate);
  }

  @Override
  public String visitWindow(Window window) {
    return aggregates.print(window);
  }

  @Override
  public String visitLogical(Logical logical) {
    return junction(
        logical.and(), logical.operands().stream().map(this::visit).collect(Collectors.toList()));
  }

  /** A balanced tree: SQLite refuses expressions deeper than 1,000. */
  static String junction(boolean and, List<String> operands) {
    if (operands.size() == 1) {
      return operands.get(0);
    }
    if (operands.size() <= 32) {
      return operands.stream().collect(Collectors.joining(and ? " AND " : " OR ", "(", ")"));
    }
    int half = operands.size() / 2;
    return junction(
        and,
        List.of(
            junction(and, operands.subList(0, half)),
            junction(and, operands.subList(half, operands.size()))));
  }

  @Override
  public String visitNot(Not not) {
    return "(NOT " + visit(not.operand()) + ")";
  }

  @Override
  public String visitIsTest(IsTest isTest) {
    if (isTest.operand().type().base() instanceof RowType type) {
      return "(" + JsonForm.nullTest(visit(isTest.operand()), type, isTest.negated()) + ")";
    }
    String test =
        switch (isTest.test()) {
          case NULL, UNKNOWN -> "NULL";
          case TRUE -> "TRUE";
          case FALSE -> "FALSE";
        };
    return "(" + visit(isTest.operand()) + (isTest.negated() ? " IS NOT " : " IS ") + test + ")";
  }

  @Override
  public String visitComparison(Comparison comparison) {
    boolean ordering =
        switch (comparison.operator()) {
          case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
          default -> false;
        };
    return "("
        + (ordering ? collated(comparison.left()) : equated(comparison.left()))
        + " "
        + comparison.operator().sql()
        + " "
        + visit(comparison.right())
        + ")";
  }

  @Override
  public String visitCase(Case node) {
    StringBuilder text = new StringBuilder("CASE");
    for (Case.When when : node.whens()) {
      text.append(" WHEN ").append(condition(when.condition()));
      text.append(" THEN ").append(visit(when.result()));
    }
    if (node.otherwise() != null) {
      text.append(" ELSE ").append(visit(node.otherwise()));
    }
    return text.append(" END").toString();
  }

  @Override
  public String visitCoalesce(Coalesce coalesce) {
    return coalesce.arguments().size() == 1
        ? visit(coalesce.arguments().get(0))
        : "coalesce(" + list(coalesce.arguments()) + ")";
  }

  @Override
  public String visitInList(InList inList) {
    return "("
        + equated(inList.operand())
        + (inList.negated() ? " NOT IN (" : " IN (")
        + list(inList.items())
        + "))";
  }

  @Override
  public String visitInQuery(InQuery inQuery) {
    return subqueries.in(inQuery);
  }

  @Override
  public String visitQuantifiedArray(QuantifiedArray quantifiedArray) {
    return subqueries.quantified(quantifiedArray, false);
  }

  @Override
  public String visitQuantifiedQuery(QuantifiedQuery quantifiedQuery) {
    return subqueries.quantified(quantifiedQuery, false);
  }

  @Override
  public String visitExists(Exists exists) {
    return "EXISTS (" + emission.queries().print(exists.query()) + ")";
  }

  @Override
  public String visitScalarQuery(ScalarQuery scalarQuery) {
    return subqueries.scalar(scalarQuery);
  }

  @Override
  public String visitArrayQuery(ArrayQuery arrayQuery) {
    return subqueries.array(arrayQuery);
  }

  @Override
  public String visitArrayConstructor(ArrayConstructor arrayConstructor) {
    List<BoundExpression> elements = arrayConstructor.elements();
    if (elements.stream().anyMatch(e -> e.type().base().isArray())) {
      return emission
          .calls()
          .print(
              ArrayConstruction.OF_ARRAYS,
              elements.stream().map(this::visit).collect(Collectors.toList()),
              CallPrinter.types(elements),
              arrayConstructor.type());
    }
    return elements.stream()
        .map(e -> JsonForm.element(visit(e), e.type()))
        .collect(Collectors.joining(", ", "json_array(", ")"));
  }

  @Override
  public String visitRow(Row row) {
    List<BoundExpression> elements = row.elements();
    return JsonForm.row(elements.stream().map(this::visit).toList(), CallPrinter.types(elements));
  }

  @Override
  public String visitField(Field field) {
    return JsonForm.field(visit(field.row()), field.place(), field.type());
  }

  @Override
  public String visitOutputReference(OutputReference outputReference) {
    return Integer.toString(outputReference.ordinal());
  }

  @Override
  public String visitGrouping(Grouping grouping) {
    throw SqlFault.unsupported("GROUPING at this place");
  }
}
