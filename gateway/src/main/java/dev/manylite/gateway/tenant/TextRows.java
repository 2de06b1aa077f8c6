package dev.manylite.gateway.tenant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Rows that came as one text, and the text: of a later one only what lies between the first and the
 * last difference is taken apart, the other rows are the same objects. Immutable.
 *
 * @param <R> what a row becomes
 */
final class TextRows<R> {
  /** Behind each field; no text that SQLite's parser has seen holds it. */
  private static final byte END = 0;

  /** A field that is NULL. */
  private static final String NULL = "\u0001";

  /** Bytes: a shorter text is taken apart again sooner than it is worth keeping. */
  private static final int SHORT = 1 << 15;

  private final byte[] text;

  /** Where in the text each row ends. */
  private final int[] ends;

  private final List<R> rows;

  private TextRows(byte[] text, int[] ends, List<R> rows) {
    this.text = text;
    this.ends = ends;
    this.rows = List.copyOf(rows);
  }

  static <R> TextRows<R> none() {
    return new TextRows<>(new byte[0], new int[0], List.of());
  }

  /** A query for the text of a table's rows, in the order of their rowids. */
  static String query(String table, List<String> columns) {
    List<String> fields = new ArrayList<>();
    for (String column : columns) {
      fields.add("ifnull(" + column + ",char(1))||char(0)");
    }
    return "SELECT group_concat(" + String.join("||", fields) + ",'') FROM " + table;
  }

  List<R> rows() {
    return rows;
  }

  /**
   * @param later in UTF-8
   * @param fields of a row
   * @param read makes a row of its fields, null for NULL
   */
  TextRows<R> next(byte[] later, int fields, Function<String[], R> read) {
    int mismatch = Arrays.mismatch(text, later);
    if (mismatch < 0) {
      return this;
    }
    int head = rowsWithin(mismatch);
    int tail = sameTail(later, head);
    int begin = start(head);
    int end = later.length - (text.length - start(ends.length - tail));
    int marks = marks(later, begin, end);
    if (tail > 0 && marks % fields != 0) {
      return TextRows.<R>none().next(later, fields, read);
    }
    int between = marks / fields;
    int[] laterEnds = Arrays.copyOf(ends, head + between + tail);
    List<R> laterRows = new ArrayList<>(rows.subList(0, head));
    String[] values = new String[fields];
    int position = begin;
    for (int row = 0; row < between; row++) {
      for (int field = 0; field < fields; field++) {
        int mark = position;
        while (later[mark] != END) {
          mark++;
        }
        String value = new String(later, position, mark - position, StandardCharsets.UTF_8);
        values[field] = value.equals(NULL) ? null : value;
        position = mark + 1;
      }
      laterEnds[head + row] = position;
      laterRows.add(read.apply(values));
    }
    for (int row = ends.length - tail; row < ends.length; row++) {
      laterEnds[head + between + row - (ends.length - tail)] =
          ends[row] + later.length - text.length;
      laterRows.add(rows.get(row));
    }
    return later.length < SHORT
        ? new TextRows<>(new byte[0], new int[0], laterRows)
        : new TextRows<>(later, laterEnds, laterRows);
  }

  private int start(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  /** How many rows are wholly in the first bytes. */
  private int rowsWithin(int bytes) {
    int found = Arrays.binarySearch(ends, bytes);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** How many rows behind the first {@code head} ones the texts end with in common. */
  private int sameTail(byte[] later, int head) {
    int most = Math.min(text.length, later.length) - start(head);
    int same = 0;
    while (same < most && text[text.length - 1 - same] == later[later.length - 1 - same]) {
      same++;
    }
    int tail = 0;
    while (tail < ends.length - head && text.length - start(ends.length - tail - 1) <= same) {
      tail++;
    }
    // In the later text a longer field may end like the first of these rows.
    while (tail > 0 && !begins(later, later.length - text.length + start(ends.length - tail))) {
      tail--;
    }
    return tail;
  }

  private static boolean begins(byte[] text, int position) {
    return position == 0 || text[position - 1] == END;
  }

  private static int marks(byte[] text, int from, int to) {
    int marks = 0;
    for (int i = from; i < to; i++) {
      if (text[i] == END) {
        marks++;
      }
    }
    return marks;
  }
}
