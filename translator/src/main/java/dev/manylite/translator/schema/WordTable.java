package dev.manylite.translator.schema;

/**
 * Where the words of a full-text index are kept: an index over tsvectors has a table of SQLite's
 * module FTS5, whose documents are the rows of the indexed table by their rowids, and a table of
 * the rows that have changed since. Both are named after the index's OID, so that renaming it does
 * not concern them.
 *
 * @param index its OID
 */
public record WordTable(int index) {
  private static final String PREFIX = "_manylite_words_";
  private static final String CHANGED = "_changed";

  /** The one that SQLite knows by this name, or that has a part of this name; 0 for none. */
  public static int index(String sqliteName) {
    if (!sqliteName.startsWith(PREFIX)) {
      return 0;
    }
    int end = PREFIX.length();
    while (end < sqliteName.length() && Character.isDigit(sqliteName.charAt(end))) {
      end++;
    }
    return end == PREFIX.length()
        ? 0
        : Integer.parseUnsignedInt(sqliteName.substring(PREFIX.length(), end));
  }

  /**
   * Whether a table's rows can be told by {@code rowid}, and its name stand in a template of SQL.
   */
  public static boolean fits(Relation table) {
    return table.kind() == Relation.Kind.TABLE
        && !table.isTemporary()
        && !table.isPartitioned()
        && table.rowidName().filter("rowid"::equals).isPresent()
        && table.sqliteName().indexOf('$') < 0;
  }

  /** Of FTS5; words are in its column {@code words}. */
  public String name() {
    return PREFIX + Integer.toUnsignedString(index);
  }

  /**
   * Of the rows, in its column {@code row}, that are not in the other as they are now. One row of
   * it is none of them and has the rowid {@link #MARK}: where that is gone, so may be other rowids
   * (a file that was written as text and read again has new ones), and the words are nobody's.
   */
  public String changed() {
    return name() + CHANGED;
  }

  public static final int MARK = -1;

  /**
   * The trigger that tells what has changed.
   *
   * @param event insert, update, delete
   */
  public String trigger(String event) {
    return name() + "_" + event;
  }
}
