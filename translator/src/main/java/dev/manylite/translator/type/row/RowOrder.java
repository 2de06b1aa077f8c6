package dev.manylite.translator.type.row;

import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Utf8;
import java.util.Comparator;
import java.util.List;

/**
 * The order of rows as values (manual, 9.24.6): field by field, nulls equal to each other and after
 * everything else.
 */
public final class RowOrder implements Comparator<String> {
  /** What the name of a row's collation begins with; its fields' collations follow. */
  public static final String PREFIX = "pg_row(";

  private final List<Comparator<Object>> fields;

  /**
   * @param fields how two values of each field compare, nulls included
   */
  public RowOrder(List<Comparator<Object>> fields) {
    this.fields = List.copyOf(fields);
  }

  @Override
  public int compare(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    List<Object> a = tryParse(left);
    List<Object> b = tryParse(right);
    if (a == null || b == null) {
      return a != null ? -1 : b != null ? 1 : Utf8.compare(left, right);
    }
    int difference = 0;
    for (int i = 0; difference == 0 && i < fields.size(); i++) {
      difference = fields.get(i).compare(at(a, i), at(b, i));
    }
    return difference;
  }

  /** Values are shorter where their type got the field after they were stored. */
  private static Object at(List<Object> values, int index) {
    return index < values.size() ? values.get(index) : null;
  }

  private static List<Object> tryParse(String runtime) {
    try {
      return ArrayValue.parse(runtime);
    } catch (RuntimeException malformed) {
      return null;
    }
  }
}
