package dev.manylite.translator.type.jsonpath;

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
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.JsonValue;

/** Prints a path as PostgreSQL does: with as many parentheses as it thinks are needed. */
final class PathText implements PathItem.Visitor<PathText.Place, Void> {

  /**
   * @param bracketed whether an operator needs parentheses here
   * @param followed whether an accessor follows
   */
  record Place(boolean bracketed, boolean followed) {}

  private final StringBuilder out = new StringBuilder();
  private final boolean unambiguous;
  private final PredicateText predicates = new PredicateText(this, out);

  private PathText(boolean unambiguous) {
    this.unambiguous = unambiguous;
  }

  /**
   * @param unambiguous PostgreSQL leaves out some parentheses around an operation that an accessor
   *     follows, so that the text is another path or none
   */
  static String print(Path path, boolean unambiguous) {
    PathText text = new PathText(unambiguous);
    text.out.append(path.strict() ? "strict " : "");
    text.expression(path.expression(), true);
    return text.out.toString();
  }

  void expression(PathExpression expression, boolean bracketed) {
    PathItem head = expression.head();
    boolean enclosed =
        unambiguous
            && expression.hasNext(0)
            && (head instanceof Arithmetic || head instanceof Sign || head instanceof Condition);
    out.append(enclosed ? "(" : "");
    head.accept(this, new Place(bracketed && !enclosed, expression.hasNext(0)));
    out.append(enclosed ? ")" : "");
    for (int i = 1; i < expression.items().size(); i++) {
      expression.items().get(i).accept(this, new Place(true, expression.hasNext(i)));
    }
  }

  /** An operand of what binds so tightly. */
  void operand(PathExpression operand, int priority) {
    expression(operand, PathPriority.of(operand.head()) <= priority);
  }

  @Override
  public Void root(Place place) {
    return append("$");
  }

  @Override
  public Void current(Place place) {
    return append("@");
  }

  @Override
  public Void last(Place place) {
    return append("last");
  }

  @Override
  public Void literal(Literal item, Place place) {
    boolean parentheses = item.value() instanceof JsonValue.Num && place.followed();
    out.append(parentheses ? "(" : "");
    out.append(JsonText.spaced(item.value()));
    return append(parentheses ? ")" : "");
  }

  @Override
  public Void variable(Variable item, Place place) {
    return append("$" + JsonText.quote(item.name()));
  }

  @Override
  public Void key(Key item, Place place) {
    return append("." + JsonText.quote(item.name()));
  }

  @Override
  public Void anyKey(Place place) {
    return append(".*");
  }

  @Override
  public Void anyElement(Place place) {
    return append("[*]");
  }

  @Override
  public Void elements(Elements item, Place place) {
    String separator = "[";
    for (Range range : item.ranges()) {
      out.append(separator);
      expression(range.from(), false);
      if (range.to() != null) {
        out.append(" to ");
        expression(range.to(), false);
      }
      separator = ",";
    }
    return append("]");
  }

  @Override
  public Void descendants(Descendants item, Place place) {
    out.append(".**");
    if (item.first() == 0 && item.last() == Descendants.LAST) {
      return null;
    }
    out.append('{').append(level(item.first()));
    out.append(item.first() == item.last() ? "" : " to " + level(item.last()));
    return append("}");
  }

  private static String level(int level) {
    return level == Descendants.LAST ? "last" : String.valueOf(level);
  }

  @Override
  public Void filter(Filter item, Place place) {
    out.append("?(");
    expression(item.condition(), false);
    return append(")");
  }

  @Override
  public Void method(Method item, Place place) {
    return append("." + item.method() + "()");
  }

  @Override
  public Void dateTime(DateTime item, Place place) {
    String template = item.template() == null ? "" : JsonText.quote(item.template());
    return append(".datetime(" + template + ")");
  }

  @Override
  public Void arithmetic(Arithmetic item, Place place) {
    int priority = PathPriority.of(item);
    out.append(place.bracketed() ? "(" : "");
    operand(item.left(), priority);
    out.append(' ').append(item.operator()).append(' ');
    operand(item.right(), priority);
    return append(place.bracketed() ? ")" : "");
  }

  @Override
  public Void sign(Sign item, Place place) {
    out.append(place.bracketed() ? "(" : "");
    out.append(item.operator());
    operand(item.operand(), PathPriority.of(item));
    return append(place.bracketed() ? ")" : "");
  }

  @Override
  public Void condition(Condition item, Place place) {
    return item.predicate().accept(predicates, place.bracketed());
  }

  private Void append(String text) {
    out.append(text);
    return null;
  }
}
