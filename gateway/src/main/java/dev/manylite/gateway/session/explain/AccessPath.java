package dev.manylite.gateway.session.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How SQLite reads a table: a line of its plan that begins with SCAN or SEARCH.
 *
 * @param source the name of the table in the emitted SQL
 * @param index null unless an index with a name is used
 * @param condition on the index's columns, as SQLite writes it; null if none
 */
record AccessPath(
    String source,
    boolean exists,
    boolean primaryKey,
    boolean automatic,
    boolean covering,
    String index,
    boolean virtual,
    String condition,
    boolean leftJoin) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:SCAN|SEARCH) (?<source>.+?)(?<exists> EXISTS)?"
              + "(?: USING (?:(?<key>(?:INTEGER )?PRIMARY KEY)"
              + "|(?<automatic>AUTOMATIC )?(?:PARTIAL )?(?<covering>COVERING )?INDEX"
              + "(?: (?<index>[^(].*?))?))?"
              + "(?<virtual> VIRTUAL TABLE INDEX -?\\d+:.*?)?"
              + "(?: \\((?<condition>.*)\\))?(?<left> LEFT-JOIN)?");

  /** Null where the line is no such. */
  static AccessPath of(String line) {
    Matcher matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    return new AccessPath(
        matcher.group("source"),
        matcher.group("exists") != null,
        matcher.group("key") != null,
        matcher.group("automatic") != null,
        matcher.group("covering") != null,
        matcher.group("index"),
        matcher.group("virtual") != null,
        matcher.group("condition"),
        matcher.group("left") != null);
  }

  boolean usesIndex() {
    return primaryKey || automatic || index != null;
  }
}
