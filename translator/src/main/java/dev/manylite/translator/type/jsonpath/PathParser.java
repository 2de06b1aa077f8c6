package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.fault.StackDepth;
import dev.manylite.translator.function.pattern.regex.Regex;
import dev.manylite.translator.type.jsonpath.PathItem.Arithmetic;
import dev.manylite.translator.type.jsonpath.PathItem.Condition;
import dev.manylite.translator.type.jsonpath.PathItem.Current;
import dev.manylite.translator.type.jsonpath.PathItem.Last;
import dev.manylite.translator.type.jsonpath.PathItem.Literal;
import dev.manylite.translator.type.jsonpath.PathItem.Root;
import dev.manylite.translator.type.jsonpath.PathItem.Sign;
import dev.manylite.translator.type.jsonpath.PathItem.Variable;
import dev.manylite.translator.type.jsonpath.PathPredicate.And;
import dev.manylite.translator.type.jsonpath.PathPredicate.Comparison;
import dev.manylite.translator.type.jsonpath.PathPredicate.Exists;
import dev.manylite.translator.type.jsonpath.PathPredicate.IsUnknown;
import dev.manylite.translator.type.jsonpath.PathPredicate.LikeRegex;
import dev.manylite.translator.type.jsonpath.PathPredicate.Not;
import dev.manylite.translator.type.jsonpath.PathPredicate.Or;
import dev.manylite.translator.type.jsonpath.PathPredicate.StartsWith;
import dev.manylite.translator.type.jsonpath.PathToken.Kind;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.NumericText;
import java.util.Map;

/**
 * Reads a path. Values and predicates are told apart while reading: PostgreSQL's grammar has them
 * in different places, and its errors are at the first token that neither can go on with.
 */
final class PathParser {
  /** Deeper nesting could exhaust a worker's stack. */
  private static final int MAX_DEPTH = 500;

  private static final Map<String, PathComparison> COMPARISONS =
      Map.of(
          "==", PathComparison.EQUAL,
          "!=", PathComparison.NOT_EQUAL,
          "<", PathComparison.LESS,
          "<=", PathComparison.LESS_OR_EQUAL,
          ">", PathComparison.GREATER,
          ">=", PathComparison.GREATER_OR_EQUAL);

  private final PathTokens tokens;
  private final AccessorParser accessors;
  private int depth;

  private PathParser(String text) {
    tokens = new PathTokens(text);
    accessors = new AccessorParser(tokens, this);
  }

  /**
   * @throws SqlFault 22P02, 42601, 2201B …
   */
  static Path parse(String text) {
    PathParser parser = new PathParser(text);
    if (parser.tokens.now().kind() == Kind.END) {
      throw new SqlFault(
          SqlState.INVALID_TEXT_REPRESENTATION,
          "invalid input syntax for type jsonpath: \"" + text + "\"");
    }
    boolean strict = parser.tokens.skip("strict");
    if (!strict) {
      parser.tokens.skip("lax");
    }
    PathExpression expression = parser.valueOrPredicate();
    if (parser.tokens.now().kind() != Kind.END) {
      throw parser.tokens.unexpected();
    }
    return new Path(strict, expression);
  }

  /** A value, where no predicate may stand. */
  PathExpression value() {
    return requireValue(sum(false));
  }

  /** A predicate, where no value may stand. */
  PathExpression predicate() {
    return requirePredicate(valueOrPredicate());
  }

  private PathExpression valueOrPredicate() {
    PathExpression left = conjunction();
    while (tokens.is("||")) {
      requirePredicate(left);
      tokens.next();
      left = condition(new Or(left, requirePredicate(conjunction())));
    }
    return left;
  }

  private PathExpression conjunction() {
    PathExpression left = comparison();
    while (tokens.is("&&")) {
      requirePredicate(left);
      tokens.next();
      left = condition(new And(left, requirePredicate(comparison())));
    }
    return left;
  }

  private PathExpression comparison() {
    PathExpression left = sum(true);
    if (isPredicate(left)) {
      return left;
    }
    String symbol = tokens.now().symbol();
    if (symbol != null && COMPARISONS.containsKey(symbol)) {
      tokens.next();
      return condition(new Comparison(COMPARISONS.get(symbol), left, value()));
    }
    if (tokens.skip("starts")) {
      tokens.expect("with");
      return condition(new StartsWith(left, initial()));
    }
    return tokens.skip("like_regex") ? likeRegex(left) : left;
  }

  private PathExpression initial() {
    PathToken token = tokens.now();
    if (token.kind() == Kind.VARIABLE) {
      tokens.next();
      return PathExpression.of(new Variable(token.value()));
    }
    return PathExpression.of(new Literal(new JsonValue.Text(tokens.string())));
  }

  private PathExpression likeRegex(PathExpression text) {
    String pattern = tokens.string();
    String flags = LikeRegexFlags.normalize(tokens.skip("flag") ? tokens.string() : "");
    Regex regex = Regex.compile(pattern, LikeRegexFlags.syntax(flags));
    return condition(new LikeRegex(text, pattern, flags, regex));
  }

  /**
   * @param any whether it may also be a predicate; if not, one that is seen at once is an error
   */
  private PathExpression sum(boolean any) {
    PathExpression left = product(any);
    while (tokens.is("+") || tokens.is("-")) {
      requireValue(left);
      char operator = operator();
      PathExpression right = requireValue(product(false));
      left = PathExpression.of(new Arithmetic(operator, left, right));
    }
    return left;
  }

  private PathExpression product(boolean any) {
    PathExpression left = signed(any);
    while (tokens.is("*") || tokens.is("/") || tokens.is("%")) {
      requireValue(left);
      char operator = operator();
      PathExpression right = requireValue(signed(false));
      left = PathExpression.of(new Arithmetic(operator, left, right));
    }
    return left;
  }

  private char operator() {
    char operator = tokens.now().symbol().charAt(0);
    tokens.next();
    return operator;
  }

  private PathExpression signed(boolean any) {
    if (!tokens.is("+") && !tokens.is("-")) {
      return operand(any);
    }
    enter();
    char operator = operator();
    PathExpression operand = requireValue(signed(false));
    depth--;
    boolean number =
        operand.items().size() == 1
            && operand.head() instanceof Literal literal
            && literal.value() instanceof JsonValue.Num;
    if (!number) {
      return PathExpression.of(new Sign(operator, operand));
    }
    JsonValue.Num value = (JsonValue.Num) ((Literal) operand.head()).value();
    return operator == '+'
        ? operand
        : PathExpression.of(new Literal(JsonValue.Num.of(value.value().negate())));
  }

  private PathExpression operand(boolean any) {
    if (tokens.skip("(")) {
      return parenthesized(any);
    }
    if (any && tokens.is("exists")) {
      return exists();
    }
    if (any && tokens.skip("!")) {
      if (tokens.is("exists")) {
        return condition(new Not(exists()));
      }
      tokens.expect("(");
      return condition(new Not(inner()));
    }
    PathItem primary = primary();
    return PathExpression.of(primary).with(accessors.all());
  }

  private PathExpression exists() {
    tokens.next();
    tokens.expect("(");
    enter();
    PathExpression operand = value();
    depth--;
    tokens.expect(")");
    return condition(new Exists(operand));
  }

  /** A predicate and the closing parenthesis. */
  private PathExpression inner() {
    enter();
    PathExpression inner = predicate();
    depth--;
    tokens.expect(")");
    return inner;
  }

  private PathExpression parenthesized(boolean any) {
    enter();
    PathExpression inner = valueOrPredicate();
    depth--;
    tokens.expect(")");
    if (any && isPredicate(inner) && tokens.skip("is")) {
      tokens.expect("unknown");
      return condition(new IsUnknown(inner));
    }
    return accessors.atAccessor() ? inner.with(accessors.all()) : inner;
  }

  private PathItem primary() {
    PathToken token = tokens.now();
    PathItem item =
        switch (token.kind()) {
          case STRING -> new Literal(new JsonValue.Text(token.value()));
          case VARIABLE -> new Variable(token.value());
          case INTEGER, DECIMAL -> new Literal(JsonValue.Num.of(NumericText.parse(token.value())));
          case OPERATOR, KEYWORD ->
              switch (token.symbol()) {
                case "null" -> new Literal(JsonValue.NULL);
                case "true" -> new Literal(JsonValue.TRUE);
                case "false" -> new Literal(JsonValue.FALSE);
                case "$" -> new Root();
                case "@" -> new Current();
                case "last" -> new Last();
                default -> throw tokens.unexpected();
              };
          default -> throw tokens.unexpected();
        };
    tokens.next();
    return item;
  }

  private static PathExpression condition(PathPredicate predicate) {
    return PathExpression.of(new Condition(predicate));
  }

  private static boolean isPredicate(PathExpression expression) {
    return expression.items().size() == 1 && expression.head() instanceof Condition;
  }

  private PathExpression requirePredicate(PathExpression expression) {
    if (!isPredicate(expression)) {
      throw tokens.unexpected();
    }
    return expression;
  }

  private PathExpression requireValue(PathExpression expression) {
    if (isPredicate(expression)) {
      throw tokens.unexpected();
    }
    return expression;
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw StackDepth.exceeded();
    }
  }
}
