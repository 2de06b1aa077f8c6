package dev.manylite.translator.schema;

import dev.manylite.translator.parse.QuotedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Constraints that SQLite can't check as late as PostgreSQL does: deferrable keys, which a
 * statement or a transaction may violate for a while, and MATCH FULL. Triggers note each row that
 * violates one when it is written, in a table of their own; when it is time, the rows that are
 * noted are looked at again. What is noted also violates a deferred foreign key of that table to
 * itself, so that no program that keeps foreign keys can commit it.
 */
public final class LateChecks {
  /** Where rows are noted: {@code "check"} is the constraint's OID, {@code "row"} the rowid. */
  public static final String TABLE = "_manylite_late";

  /** SQLite's definition of the table. */
  public static final String DEFINITION =
      TABLE
          + " (\"check\" INTEGER NOT NULL REFERENCES "
          + TABLE
          + " (done) DEFERRABLE INITIALLY DEFERRED, \"row\" INTEGER NOT NULL, done UNIQUE)";

  private LateChecks() {}

  /** The trigger that notes rows when they are inserted or updated. */
  public static String trigger(Constraint constraint, String event) {
    return TABLE + "_" + Integer.toUnsignedString(constraint.oid()) + "_" + event;
  }

  /** The columns that decide. */
  public static List<String> columns(Constraint constraint) {
    return constraint instanceof Constraint.Key key
        ? key.columns()
        : ((Constraint.ForeignKey) constraint).columns();
  }

  /**
   * SQLite's condition that a row violates the constraint.
   *
   * @param row what stands before its columns: {@code new.}
   */
  public static String condition(Constraint constraint, Relation table, String row) {
    List<String> columns = columns(constraint).stream().map(QuotedName::of).toList();
    if (constraint instanceof Constraint.ForeignKey) {
      return IntStream.range(1, columns.size())
          .mapToObj(
              i ->
                  "("
                      + row
                      + columns.get(i)
                      + " IS NULL) <> ("
                      + row
                      + columns.get(0)
                      + " IS NULL)")
          .collect(Collectors.joining(" OR "));
    }
    boolean nulls =
        table.indexes().stream()
            .anyMatch(i -> i.name().equals(constraint.name()) && i.traits().nullsNotDistinct());
    String rowid = table.rowidName().orElseThrow();
    List<String> parts = new ArrayList<>();
    columns.forEach(c -> parts.add("o." + c + (nulls ? " IS " : " = ") + row + c));
    parts.add("o." + rowid + " <> " + row + rowid);
    return "EXISTS (SELECT 1 FROM "
        + QuotedName.of(table.sqliteName())
        + " o WHERE "
        + String.join(" AND ", parts)
        + ")";
  }

  /**
   * SQLite's query for the columns of a row that was noted and still violates the constraint.
   *
   * @param since the last rowid of {@link #TABLE} that does not matter
   */
  public static String search(Constraint constraint, Relation table, long since) {
    String rowid = table.rowidName().orElseThrow();
    return "SELECT "
        + columns(constraint).stream()
            .map(c -> "r." + QuotedName.of(c))
            .collect(Collectors.joining(", "))
        + " FROM "
        + place(table)
        + " l JOIN "
        + QuotedName.of(table.sqliteName())
        + " r ON r."
        + rowid
        + " = l.\"row\" WHERE l.\"check\" = "
        + constraint.oid()
        + " AND l.rowid > "
        + since
        + " AND ("
        + condition(constraint, table, "r.")
        + ") ORDER BY l.rowid LIMIT 1";
  }

  /** Where a table's rows are noted. */
  public static String place(Relation table) {
    return (table.isTemporary() ? "temp." : "main.") + TABLE;
  }
}
