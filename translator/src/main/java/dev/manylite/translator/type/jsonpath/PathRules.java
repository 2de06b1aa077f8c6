package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.jsonpath.PathItem.Arithmetic;
import dev.manylite.translator.type.jsonpath.PathItem.Condition;
import dev.manylite.translator.type.jsonpath.PathItem.DateTime;
import dev.manylite.translator.type.jsonpath.PathItem.Descendants;
import dev.manylite.translator.type.jsonpath.PathItem.Elements;
import dev.manylite.translator.type.jsonpath.PathItem.Filter;
import dev.manylite.translator.type.jsonpath.PathItem.Key;
import dev.manylite.translator.type.jsonpath.PathItem.Literal;
import dev.manylite.translator.type.jsonpath.PathItem.Method;
import dev.manylite.translator.type.jsonpath.PathItem.Range;
import dev.manylite.translator.type.jsonpath.PathItem.Sign;
import dev.manylite.translator.type.jsonpath.PathItem.Variable;

/** Where {@code @} and {@code last} may stand: in a filter, and in an array's subscript. */
final class PathRules implements PathItem.Visitor<PathRules.Place, Void> {
  private static final PathRules RULES = new PathRules();

  record Place(boolean inFilter, boolean inSubscript) {}

  private final PathOperands<Place> operands = new PathOperands<>(PathRules::check);

  private PathRules() {}

  /**
   * @throws SqlFault 42601
   */
  static void check(PathExpression expression) {
    check(expression, new Place(false, false));
  }

  private static void check(PathExpression expression, Place place) {
    expression.items().forEach(item -> item.accept(RULES, place));
  }

  @Override
  public Void root(Place place) {
    return null;
  }

  @Override
  public Void current(Place place) {
    if (!place.inFilter()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "@ is not allowed in root expressions");
    }
    return null;
  }

  @Override
  public Void last(Place place) {
    if (!place.inSubscript()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "LAST is allowed only in array subscripts");
    }
    return null;
  }

  @Override
  public Void literal(Literal item, Place place) {
    return null;
  }

  @Override
  public Void variable(Variable item, Place place) {
    return null;
  }

  @Override
  public Void key(Key item, Place place) {
    return null;
  }

  @Override
  public Void anyKey(Place place) {
    return null;
  }

  @Override
  public Void anyElement(Place place) {
    return null;
  }

  @Override
  public Void elements(Elements item, Place place) {
    Place subscript = new Place(place.inFilter(), true);
    for (Range range : item.ranges()) {
      check(range.from(), subscript);
      if (range.to() != null) {
        check(range.to(), subscript);
      }
    }
    return null;
  }

  @Override
  public Void descendants(Descendants item, Place place) {
    return null;
  }

  @Override
  public Void filter(Filter item, Place place) {
    check(item.condition(), new Place(true, place.inSubscript()));
    return null;
  }

  @Override
  public Void method(Method item, Place place) {
    return null;
  }

  @Override
  public Void dateTime(DateTime item, Place place) {
    return null;
  }

  @Override
  public Void arithmetic(Arithmetic item, Place place) {
    check(item.left(), place);
    check(item.right(), place);
    return null;
  }

  @Override
  public Void sign(Sign item, Place place) {
    check(item.operand(), place);
    return null;
  }

  @Override
  public Void condition(Condition item, Place place) {
    return item.predicate().accept(operands, place);
  }
}
