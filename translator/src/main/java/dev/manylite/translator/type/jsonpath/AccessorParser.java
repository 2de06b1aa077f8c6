package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.jsonpath.PathItem.AnyElement;
import dev.manylite.translator.type.jsonpath.PathItem.AnyKey;
import dev.manylite.translator.type.jsonpath.PathItem.DateTime;
import dev.manylite.translator.type.jsonpath.PathItem.Descendants;
import dev.manylite.translator.type.jsonpath.PathItem.Elements;
import dev.manylite.translator.type.jsonpath.PathItem.Filter;
import dev.manylite.translator.type.jsonpath.PathItem.Key;
import dev.manylite.translator.type.jsonpath.PathItem.Method;
import dev.manylite.translator.type.jsonpath.PathItem.Range;
import dev.manylite.translator.type.jsonpath.PathToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads what follows a value: {@code .key}, {@code [1]}, {@code ?(…)}, {@code .size()} … */
final class AccessorParser {
  private final PathTokens tokens;
  private final PathParser expressions;

  AccessorParser(PathTokens tokens, PathParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  boolean atAccessor() {
    return tokens.is(".") || tokens.is("[") || tokens.is("?");
  }

  List<PathItem> all() {
    List<PathItem> accessors = new ArrayList<>();
    while (atAccessor()) {
      if (tokens.skip(".")) {
        accessors.add(member());
      } else if (tokens.skip("[")) {
        accessors.add(elements());
      } else {
        tokens.next();
        tokens.expect("(");
        accessors.add(new Filter(expressions.predicate()));
        tokens.expect(")");
      }
    }
    return accessors;
  }

  private PathItem member() {
    if (tokens.skip("*")) {
      return new AnyKey();
    }
    if (tokens.skip("**")) {
      return descendants();
    }
    PathToken token = tokens.now();
    if (!token.isKey()) {
      throw tokens.unexpected();
    }
    tokens.next();
    if (token.kind() != Kind.KEYWORD || !tokens.is("(")) {
      return new Key(token.value());
    }
    if (token.is("datetime")) {
      tokens.next();
      String template = tokens.is(")") ? null : tokens.string();
      tokens.expect(")");
      return new DateTime(template);
    }
    for (PathMethod method : PathMethod.values()) {
      if (token.is(method.toString())) {
        tokens.next();
        tokens.expect(")");
        return new Method(method);
      }
    }
    throw tokens.unexpected();
  }

  private PathItem descendants() {
    if (!tokens.skip("{")) {
      return new Descendants(0, Descendants.LAST);
    }
    int first = level();
    int last = tokens.skip("to") ? level() : first;
    tokens.expect("}");
    return new Descendants(first, last);
  }

  private int level() {
    if (tokens.skip("last")) {
      return Descendants.LAST;
    }
    String digits = tokens.take(Kind.INTEGER);
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException outOfRange) {
      throw new SqlFault(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
          "value \"" + digits + "\" is out of range for type integer");
    }
  }

  private PathItem elements() {
    if (tokens.skip("*")) {
      tokens.expect("]");
      return new AnyElement();
    }
    List<Range> ranges = new ArrayList<>();
    do {
      PathExpression from = expressions.value();
      ranges.add(new Range(from, tokens.skip("to") ? expressions.value() : null));
    } while (tokens.skip(","));
    tokens.expect("]");
    return new Elements(ranges);
  }
}
