package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayQuery;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.aggregate.ArrayAggregate;
import dev.manylite.translator.function.form.JsonForm;
import dev.manylite.translator.function.form.SingleRowCheck;
import dev.manylite.translator.parse.QuotedName;
import java.util.List;
import java.util.stream.Collectors;

/** Prints subqueries that are expressions, and what ranges over arrays. */
final class SubqueryPrinter {
  private final Emission emission;
  private final ExpressionPrinter expressions;

  SubqueryPrinter(Emission emission, ExpressionPrinter expressions) {
    this.emission = emission;
    this.expressions = expressions;
  }

  String in(InQuery in) {
    String operands =
        in.operands().stream().map(expressions::equated).collect(Collectors.joining(", "));
    String left = in.operands().size() == 1 ? operands : "(" + operands + ")";
    String query = emission.queries().print(in.query());
    return "(" + left + (in.negated() ? " NOT IN (" : " IN (") + query + "))";
  }

  String scalar(ScalarQuery scalar) {
    String query = emission.queries().print(scalar.query());
    if (SingleRow.isCertain(scalar.query())) {
      return "(" + query + ")";
    }
    String column = scalar.query().columns().get(0).alias();
    String check =
        emission.calls().print(SingleRowCheck.RAISE, List.of("count(*)"), List.of(), null);
    // max of one value is that value, whatever its type.
    return "(SELECT CASE WHEN count(*) > 1 THEN "
        + check
        + " ELSE max("
        + column
        + ") END FROM (SELECT * FROM ("
        + query
        + ") LIMIT 2))";
  }

  String array(ArrayQuery array) {
    BoundExpression value = array.query().columns().get(0).expression();
    String alias = array.query().columns().get(0).alias();
    String elements;
    if (value.type().base().isArray()) {
      Signature aggregate = ArrayAggregate.OF_ARRAYS;
      emission.register(aggregate);
      String name = ((Implementation.Aggregate) aggregate.implementation()).sqliteName();
      elements = "coalesce(" + name + "(" + alias + "), '[]')";
    } else {
      elements = "json_group_array(" + JsonForm.element(alias, value.type()) + ")";
    }
    return "(SELECT " + elements + " FROM (" + emission.queries().print(array.query()) + "))";
  }

  /**
   * @param filter NULL and FALSE are the same here
   */
  String quantified(QuantifiedArray quantified, boolean filter) {
    ColumnValue element = quantified.element();
    String alias = emission.alias(element.source());
    String value = JsonForm.decode(alias + ".value", element.type());
    emission.name(element.source(), column -> value);
    String array = expressions.print(quantified.array());
    // json_tree: an array of more dimensions is searched in all of them.
    String rows = "json_tree(" + array + ") AS " + alias + " WHERE " + alias + ".type <> 'array'";
    BoundExpression operand = membership(quantified.test(), element, quantified.all());
    if (operand != null) {
      String in =
          "("
              + expressions.equated(operand)
              + (quantified.all() ? " NOT IN" : " IN")
              + " (SELECT "
              + value
              + " FROM "
              + rows
              + "))";
      if (filter) {
        return quantified.all() ? "(" + array + " IS NOT NULL AND " + in + ")" : in;
      }
      return "CASE WHEN " + array + " IS NOT NULL THEN " + in + " END";
    }
    String test = expressions.print(quantified.test());
    return "CASE WHEN "
        + array
        + " IS NOT NULL THEN "
        + Quantifier.over(quantified.all(), test, rows)
        + " END";
  }

  String quantified(QuantifiedQuery quantified, boolean filter) {
    ColumnValue element = quantified.element();
    String query = emission.queries().print(quantified.query());
    BoundExpression operand = membership(quantified.test(), element, quantified.all());
    if (operand != null) {
      return "("
          + expressions.equated(operand)
          + (quantified.all() ? " NOT IN (" : " IN (")
          + query
          + "))";
    }
    String alias = emission.alias(element.source());
    String column = quantified.query().columns().get(0).alias();
    emission.name(element.source(), c -> alias + "." + QuotedName.of(column));
    String rows = "(" + query + ") AS " + alias;
    if (filter && !quantified.all()) {
      return "EXISTS (SELECT 1 FROM "
          + rows
          + " WHERE "
          + expressions.condition(quantified.test())
          + ")";
    }
    return Quantifier.over(quantified.all(), expressions.print(quantified.test()), rows);
  }

  /**
   * The operand x where the test is just {@code x = element} under ANY or {@code x <> element}
   * under ALL, which are IN and NOT IN in three-valued logic too; null elsewhere.
   */
  private static BoundExpression membership(
      BoundExpression test, ColumnValue element, boolean all) {
    if (!(test instanceof Comparison comparison)
        || comparison.operator()
            != (all ? Comparison.Operator.NOT_EQUAL : Comparison.Operator.EQUAL)) {
      return null;
    }
    if (isElement(comparison.right(), element) && !isElement(comparison.left(), element)) {
      return comparison.left();
    }
    return null;
  }

  private static boolean isElement(BoundExpression expression, ColumnValue element) {
    return expression instanceof ColumnValue column && column.source() == element.source();
  }
}
