package dev.manylite.pgwire.message;

import java.util.Objects;

/**
 * The fields of an ErrorResponse or NoticeResponse (manual, 55.8 "Error and Notice Message
 * Fields"). Every part but severity, SQLSTATE and message is null, or {@link #NO_POSITION}, where
 * it is absent. Immutable; the {@code with…} methods return a copy.
 *
 * @param position counts characters of the statement's text from 1; see {@link #positionOf}
 * @param internalPosition likewise, in {@code internalQuery}
 */
public record ErrorFields(
    Severity severity,
    String sqlState,
    String message,
    String detail,
    String hint,
    int position,
    int internalPosition,
    String internalQuery,
    String where,
    String schema,
    String table,
    String column,
    String dataType,
    String constraint) {
  public static final int NO_POSITION = 0;

  public ErrorFields {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(message);
    if (sqlState.length() != 5) {
      throw new IllegalArgumentException("SQLSTATE of " + sqlState.length() + " characters");
    }
  }

  private ErrorFields(Severity severity, String sqlState, String message) {
    this(severity, sqlState, message, null, null, 0, 0, null, null, null, null, null, null, null);
  }

  public static ErrorFields error(String sqlState, String message) {
    return new ErrorFields(Severity.ERROR, sqlState, message);
  }

  public static ErrorFields fatal(String sqlState, String message) {
    return new ErrorFields(Severity.FATAL, sqlState, message);
  }

  /** A warning (SQLSTATE 01000 and its kin), notice (00000) … */
  public static ErrorFields of(Severity severity, String sqlState, String message) {
    return new ErrorFields(severity, sqlState, message);
  }

  /**
   * The position to report for an offset into a statement's text: the protocol counts characters,
   * Java counts UTF-16 units.
   */
  public static int positionOf(String sql, int utf16Offset) {
    return sql.codePointCount(0, Math.min(utf16Offset, sql.length())) + 1;
  }

  public ErrorFields withSeverity(Severity other) {
    return new ErrorFields(
        other,
        sqlState,
        message,
        detail,
        hint,
        position,
        internalPosition,
        internalQuery,
        where,
        schema,
        table,
        column,
        dataType,
        constraint);
  }

  public ErrorFields withDetail(String text) {
    return with(text, hint, position, where);
  }

  public ErrorFields withHint(String text) {
    return with(detail, text, position, where);
  }

  public ErrorFields withPosition(int oneBased) {
    return with(detail, hint, oneBased, where);
  }

  /** The context, field W: one line per level, the innermost first. */
  public ErrorFields withWhere(String text) {
    return with(detail, hint, position, text);
  }

  public ErrorFields withInternalQuery(String text, int oneBased) {
    return new ErrorFields(
        severity,
        sqlState,
        message,
        detail,
        hint,
        position,
        oneBased,
        text,
        where,
        schema,
        table,
        column,
        dataType,
        constraint);
  }

  /** Names what was violated; each part may be null. */
  public ErrorFields withObject(
      String schemaName,
      String tableName,
      String columnName,
      String typeName,
      String constraintName) {
    return new ErrorFields(
        severity,
        sqlState,
        message,
        detail,
        hint,
        position,
        internalPosition,
        internalQuery,
        where,
        schemaName,
        tableName,
        columnName,
        typeName,
        constraintName);
  }

  private ErrorFields with(String newDetail, String newHint, int newPosition, String newWhere) {
    return new ErrorFields(
        severity,
        sqlState,
        message,
        newDetail,
        newHint,
        newPosition,
        internalPosition,
        internalQuery,
        newWhere,
        schema,
        table,
        column,
        dataType,
        constraint);
  }
}
