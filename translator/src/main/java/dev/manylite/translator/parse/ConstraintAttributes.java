package dev.manylite.translator.parse;

import dev.manylite.translator.definition.ConstraintTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Locale;

/**
 * What follows a constraint: DEFERRABLE, INITIALLY DEFERRED, NOT VALID, NO INHERIT. PostgreSQL has
 * two grammars of it: behind a column's constraint each is a part of its own.
 */
record ConstraintAttributes(ConstraintTiming timing, boolean notValid, boolean noInherit) {

  /** Of a table's constraint. */
  static ConstraintAttributes ofTable(TokenCursor cursor) {
    Boolean deferrable = null;
    Boolean deferred = null;
    boolean notValid = false;
    boolean noInherit = false;
    while (true) {
      int position = cursor.position();
      Boolean deferrableNow = deferrable(cursor);
      Boolean deferredNow = deferrableNow == null ? deferred(cursor) : null;
      if (differ(deferrable, deferrableNow) || differ(deferred, deferredNow)) {
        throw syntax("conflicting constraint properties", position);
      }
      deferrable = deferrableNow == null ? deferrable : deferrableNow;
      deferred = deferredNow == null ? deferred : deferredNow;
      requirePossible(deferrable, deferred, position);
      if (deferrableNow == null && deferredNow == null) {
        if (cursor.accept("not", "valid")) {
          notValid = true;
        } else if (cursor.accept("no", "inherit")) {
          noInherit = true;
        } else {
          return new ConstraintAttributes(timing(deferrable, deferred), notValid, noInherit);
        }
      }
    }
  }

  /**
   * Of a column's constraint.
   *
   * @param where whether the constraint can be deferred
   */
  static ConstraintTiming ofColumn(TokenCursor cursor, boolean where) {
    Boolean deferrable = null;
    Boolean deferred = null;
    while (true) {
      int position = cursor.position();
      String clause = cursor.peek().text() + " " + cursor.peek(1).text();
      Boolean deferrableNow = deferrable(cursor);
      Boolean deferredNow = deferrableNow == null ? deferred(cursor) : null;
      if (deferrableNow == null && deferredNow == null) {
        return timing(deferrable, deferred);
      }
      if (!where) {
        String word = Boolean.TRUE.equals(deferrableNow) ? "DEFERRABLE" : clause;
        throw syntax("misplaced " + word.toUpperCase(Locale.ROOT) + " clause", position);
      }
      if (deferrable != null && deferrableNow != null) {
        throw syntax("multiple DEFERRABLE/NOT DEFERRABLE clauses not allowed", position);
      }
      if (deferred != null && deferredNow != null) {
        throw syntax("multiple INITIALLY IMMEDIATE/DEFERRED clauses not allowed", position);
      }
      deferrable = deferrableNow == null ? deferrable : deferrableNow;
      deferred = deferredNow == null ? deferred : deferredNow;
      requirePossible(deferrable, deferred, position);
    }
  }

  private static Boolean deferrable(TokenCursor cursor) {
    if (cursor.accept("not", "deferrable")) {
      return false;
    }
    return cursor.accept("deferrable") ? true : null;
  }

  private static Boolean deferred(TokenCursor cursor) {
    if (!cursor.accept("initially")) {
      return null;
    }
    boolean deferred = cursor.accept("deferred");
    if (!deferred) {
      cursor.expect("immediate");
    }
    return deferred;
  }

  private static boolean differ(Boolean before, Boolean now) {
    return before != null && now != null && !before.equals(now);
  }

  private static void requirePossible(Boolean deferrable, Boolean deferred, int position) {
    if (Boolean.FALSE.equals(deferrable) && Boolean.TRUE.equals(deferred)) {
      throw syntax("constraint declared INITIALLY DEFERRED must be DEFERRABLE", position);
    }
  }

  private static ConstraintTiming timing(Boolean deferrable, Boolean deferred) {
    boolean late = Boolean.TRUE.equals(deferred);
    return ConstraintTiming.of(deferrable == null ? late : deferrable, late);
  }

  private static SqlFault syntax(String message, int position) {
    return new SqlFault(SqlState.SYNTAX_ERROR, message).at(position);
  }
}
