package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.type.value.JsonValue;
import java.util.List;

/** What a path is made of (manual, tables 9.50 and 9.51). Inert. */
public sealed interface PathItem {
  <A, R> R accept(Visitor<A, R> visitor, A argument);

  /** {@code $}. */
  record Root() implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.root(argument);
    }
  }

  /** {@code @}: the item that a filter looks at. */
  record Current() implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.current(argument);
    }
  }

  /** {@code last}: the index of an array's last element. */
  record Last() implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.last(argument);
    }
  }

  /** A string, a number, true, false or null. */
  record Literal(JsonValue value) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.literal(this, argument);
    }
  }

  /** {@code $name}. */
  record Variable(String name) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.variable(this, argument);
    }
  }

  /** {@code .key}. */
  record Key(String name) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.key(this, argument);
    }
  }

  /** {@code .*}. */
  record AnyKey() implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.anyKey(argument);
    }
  }

  /** {@code [*]}. */
  record AnyElement() implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.anyElement(argument);
    }
  }

  /** {@code [1, 3 to last]}. */
  record Elements(List<Range> ranges) implements PathItem {
    public Elements {
      ranges = List.copyOf(ranges);
    }

    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.elements(this, argument);
    }
  }

  /**
   * @param to null for a single index
   */
  record Range(PathExpression from, PathExpression to) {}

  /** {@code .**}, {@code .**{1 to 2}}: all that is held within, at these levels. */
  record Descendants(int first, int last) implements PathItem {
    /** As a level: that of the leaves. */
    public static final int LAST = Integer.MAX_VALUE;

    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.descendants(this, argument);
    }
  }

  /** {@code ?(condition)}. */
  record Filter(PathExpression condition) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.filter(this, argument);
    }
  }

  /** {@code .type()} and the other methods without an argument. */
  record Method(PathMethod method) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.method(this, argument);
    }
  }

  /**
   * {@code .datetime()}.
   *
   * @param template null for none
   */
  record DateTime(String template) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.dateTime(this, argument);
    }
  }

  /**
   * @param operator one of {@code + - * / %}
   */
  record Arithmetic(char operator, PathExpression left, PathExpression right) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.arithmetic(this, argument);
    }
  }

  /**
   * @param operator {@code +} or {@code -}
   */
  record Sign(char operator, PathExpression operand) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.sign(this, argument);
    }
  }

  /** A predicate in a value's place. */
  record Condition(PathPredicate predicate) implements PathItem {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.condition(this, argument);
    }
  }

  /** One method for each kind of item. */
  interface Visitor<A, R> {
    R root(A argument);

    R current(A argument);

    R last(A argument);

    R literal(Literal item, A argument);

    R variable(Variable item, A argument);

    R key(Key item, A argument);

    R anyKey(A argument);

    R anyElement(A argument);

    R elements(Elements item, A argument);

    R descendants(Descendants item, A argument);

    R filter(Filter item, A argument);

    R method(Method item, A argument);

    R dateTime(DateTime item, A argument);

    R arithmetic(Arithmetic item, A argument);

    R sign(Sign item, A argument);

    R condition(Condition item, A argument);
  }
}
