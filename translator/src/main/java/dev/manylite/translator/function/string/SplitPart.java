package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.ArrayList;
import java.util.List;

/** split_part (manual, 9.4): negative fields count from the end. */
final class SplitPart implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("split_part", TEXT, TEXT, INT4)
        .returns(TEXT)
        .java((c, a) -> part((String) a[0], (String) a[1], (Long) a[2]));
  }

  private static String part(String text, String delimiter, long field) {
    if (field == 0) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "field position must not be zero");
    }
    List<String> parts = split(text, delimiter);
    long index = field > 0 ? field - 1 : parts.size() + field;
    return index >= 0 && index < parts.size() ? parts.get((int) index) : "";
  }

  /** All parts; the whole where the delimiter is empty. */
  static List<String> split(String text, String delimiter) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at = delimiter.isEmpty() ? -1 : text.indexOf(delimiter);
    while (at >= 0) {
      parts.add(text.substring(from, at));
      from = at + delimiter.length();
      at = text.indexOf(delimiter, from);
    }
    parts.add(text.substring(from));
    return parts;
  }
}
