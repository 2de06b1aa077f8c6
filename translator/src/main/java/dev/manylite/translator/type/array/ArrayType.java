package dev.manylite.translator.type.array;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Blanks;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/** The array over any type (manual, 8.15), held as {@link ArrayValue} says. */
public final class ArrayType extends BaseType {
  private static final int BYTEA = 17;
  private static final int RECORD = 2249;

  private final PgType element;

  public ArrayType(PgType element) {
    super(
        new TypeFacts(
            element.facts().arrayOid(),
            "_" + element.name(),
            element.sqlName() + "[]",
            element.oid() == RECORD ? 'P' : 'A',
            false,
            -1,
            0,
            element.oid()));
    this.element = element;
  }

  public PgType element() {
    return element;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    ArrayLiteral.Parsed parsed = ArrayLiteral.parse(text);
    return ArrayValue.print(
        map(parsed.elements(), e -> element.input((String) e, modifier, context)),
        parsed.lowerBounds());
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    StringBuilder out = new StringBuilder();
    List<Object> elements = ArrayValue.parse((String) value);
    List<Integer> lowerBounds = ArrayValue.lowerBounds((String) value);
    // A vector of nothing has bounds, and is printed without.
    if (!lowerBounds.isEmpty() && !elements.isEmpty()) {
      out.append(ArrayValue.describe(ArrayValue.dimensions(elements), lowerBounds)).append('=');
    }
    append(out, elements, modifier, context);
    return out.toString();
  }

  @Override
  public Object receive(Object decoded) {
    return mapped((String) decoded, element::receive);
  }

  /** Runtime value → runtime values of the elements; a List for each further dimension. */
  public List<Object> elements(String runtime) {
    List<Object> elements = ArrayValue.parse(runtime);
    return element.oid() == BYTEA ? map(elements, ArrayType::bytes) : elements;
  }

  private static Object bytes(Object held) {
    return held instanceof String text ? HexFormat.of().parseHex(text.substring(2)) : held;
  }

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    if (value == null || modifier == SqlType.NO_MODIFIER) {
      return value;
    }
    return mapped((String) value, e -> element.coerce(e, modifier, explicit));
  }

  /** Runtime value → runtime value of the same shape, all elements but nulls changed. */
  public String mapped(String runtime, UnaryOperator<Object> function) {
    return ArrayValue.print(map(elements(runtime), function), ArrayValue.lowerBounds(runtime));
  }

  /** Applies a function to all elements but nulls, in all dimensions. */
  public static List<Object> map(List<?> elements, UnaryOperator<Object> function) {
    List<Object> result = new ArrayList<>(elements.size());
    for (Object one : elements) {
      if (one instanceof List<?> list) {
        result.add(map(list, function));
      } else {
        result.add(one == null ? null : function.apply(one));
      }
    }
    return result;
  }

  private void append(StringBuilder out, List<?> elements, int modifier, TypeContext context) {
    out.append('{');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      Object one = elements.get(i);
      if (one instanceof List<?> list) {
        append(out, list, modifier, context);
      } else if (one == null) {
        out.append("NULL");
      } else {
        Object runtime = element.oid() == BYTEA ? bytes(one) : one;
        appendQuoted(out, element.output(runtime, modifier, context));
      }
    }
    out.append('}');
  }

  private static void appendQuoted(StringBuilder out, String text) {
    if (!needsQuotes(text)) {
      out.append(text);
      return;
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }

  private static boolean needsQuotes(String text) {
    if (text.isEmpty() || text.equalsIgnoreCase("NULL")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '{' || c == '}' || c == ',' || Blanks.is(c)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int modifier(List<String> modifiers) {
    return element.modifier(modifiers);
  }

  @Override
  public String format(int modifier) {
    return element.format(modifier) + "[]";
  }

  /** {@code varchar(10)} as an element is {@code character varying[](10)}: SQLite wants it last. */
  @Override
  public String declaration(int modifier) {
    if (element instanceof DomainType domain) {
      return new ArrayType(domain.bottom().base()).declaration(domain.bottom().modifier());
    }
    String plain = element.declaration(SqlType.NO_MODIFIER) + "[]";
    String full = element.declaration(modifier);
    int parameters = full.indexOf('(');
    return parameters < 0 ? plain : plain + full.substring(parameters);
  }

  /** Also where pg_type calls it a pseudo-type, as it does record[]. */
  @Override
  public boolean isArray() {
    return true;
  }

  @Override
  public String collation() {
    String order = element.collation();
    boolean composed =
        order != null
            && (order.endsWith(")")
                || element instanceof RangeType
                || element instanceof MultirangeType);
    return "pg_array_" + (composed ? order : element.name());
  }

  @Override
  public String equality() {
    return element instanceof EnumType ? null : collation();
  }
}
