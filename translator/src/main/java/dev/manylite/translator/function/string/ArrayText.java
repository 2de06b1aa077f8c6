package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Memory;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** string_to_array, string_to_table, array_to_string (manual, 9.4, 9.19). */
final class ArrayText implements FunctionSet {
  /** A part in memory, besides its characters. */
  private static final long PART = 64;

  @Override
  public void define(Definitions d) {
    for (boolean nullText : new boolean[] {false, true}) {
      d.function("string_to_array", arguments(nullText))
          .returns(array(TEXT))
          .calledOnNull()
          .java((c, a) -> a[0] == null ? null : ArrayValue.print(split(a, c.memory())));
      d.rows("string_to_table", arguments(nullText))
          .returns(TEXT)
          .calledOnNull()
          .rows(
              (c, a) ->
                  a[0] == null
                      ? List.of()
                      : split(a, c.memory()).stream().map(e -> new Object[] {e}).toList());
    }
    d.function("array_to_string", ANYARRAY, TEXT)
        .returns(TEXT)
        .stable()
        .javaByType((types, result) -> (c, a) -> join(types.get(0), a, c));
    d.function("array_to_string", ANYARRAY, TEXT, TEXT)
        .returns(TEXT)
        .stable()
        .calledOnNull()
        .javaByType(
            (types, result) ->
                (c, a) -> a[0] == null || a[1] == null ? null : join(types.get(0), a, c));
  }

  private static PgType[] arguments(boolean nullText) {
    return nullText ? new PgType[] {TEXT, TEXT, TEXT} : new PgType[] {TEXT, TEXT};
  }

  /** A null delimiter splits into characters; the third argument's text becomes NULL. */
  private static List<String> split(Object[] arguments, Memory memory) {
    String text = (String) arguments[0];
    String delimiter = (String) arguments[1];
    List<String> parts = new ArrayList<>();
    memory.reserve(PART * (delimiter == null ? text.length() : Occurrences.count(text, delimiter)));
    if (delimiter == null) {
      text.codePoints().forEach(p -> parts.add(Character.toString(p)));
    } else if (!text.isEmpty()) {
      parts.addAll(SplitPart.split(text, delimiter));
    }
    if (arguments.length > 2 && arguments[2] != null) {
      parts.replaceAll(p -> p.equals(arguments[2]) ? null : p);
    }
    return parts;
  }

  private static String join(SqlType type, Object[] arguments, FunctionContext context) {
    if (!(type.base() instanceof ArrayType arrayType)) {
      throw SqlFault.unsupported("array_to_string of " + type);
    }
    SqlType element = new SqlType(arrayType.element(), type.modifier());
    List<Object> values = ArrayValue.flatten(arrayType.elements((String) arguments[0]));
    long between = ((String) arguments[1]).length();
    long forNull =
        arguments.length > 2 && arguments[2] != null ? ((String) arguments[2]).length() : 0;
    context.memory().value(values.size() * (between + forNull));
    StringJoiner joiner = new StringJoiner((String) arguments[1]);
    for (Object value : values) {
      if (value != null) {
        joiner.add(TextForms.of(element, value, context));
      } else if (arguments.length > 2 && arguments[2] != null) {
        joiner.add((String) arguments[2]);
      }
    }
    return joiner.toString();
  }
}
