package dev.manylite.translator.fault;

import java.util.Objects;

/**
 * A statement's failure as PostgreSQL reports it: SQLSTATE, message, detail, hint, context,
 * position and the names of what was violated. Thrown where the fault is understood and carried
 * unchanged to the client (manual, 55.8 "Error and Notice Message Fields"). Immutable; the {@code
 * with…} methods return a copy.
 */
public final class SqlFault extends RuntimeException {
  /** No position in the statement's text. */
  public static final int NO_POSITION = -1;

  private final String sqlState;
  private final String detail;
  private final String hint;
  private final String context;
  private final int position;
  private final FaultedObject object;
  private String internalQuery;
  private int internalPosition = NO_POSITION;

  public SqlFault(String sqlState, String message) {
    this(sqlState, message, null, null, null, NO_POSITION, FaultedObject.NONE, null);
  }

  private SqlFault(
      String sqlState,
      String message,
      String detail,
      String hint,
      String context,
      int position,
      FaultedObject object,
      Throwable cause) {
    super(message, cause, false, false);
    this.sqlState = Objects.requireNonNull(sqlState);
    this.detail = detail;
    this.hint = hint;
    this.context = context;
    this.position = position;
    this.object = object;
  }

  /** A feature that PostgreSQL has and Manylite lacks: 0A000 with the feature's name. */
  public static SqlFault unsupported(String feature) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, feature + " is not supported by Manylite");
  }

  /** Five characters (manual, appendix A). */
  public String sqlState() {
    return sqlState;
  }

  /** Null where PostgreSQL gives none. */
  public String detail() {
    return detail;
  }

  /** Null where PostgreSQL gives none. */
  public String hint() {
    return hint;
  }

  /** Where in a value the failure is; null where PostgreSQL says nothing of it. */
  public String context() {
    return context;
  }

  /** Offset in UTF-16 units from the start of the statement's string, or {@link #NO_POSITION}. */
  public int position() {
    return position;
  }

  /** What was violated; {@link FaultedObject#NONE} where nothing is named. */
  public FaultedObject object() {
    return object;
  }

  public SqlFault withDetail(String newDetail) {
    return new SqlFault(
        sqlState, getMessage(), newDetail, hint, context, position, object, getCause());
  }

  public SqlFault withHint(String newHint) {
    return new SqlFault(
        sqlState, getMessage(), detail, newHint, context, position, object, getCause());
  }

  public SqlFault withContext(String newContext) {
    return kept(
        new SqlFault(
            sqlState, getMessage(), detail, hint, newContext, position, object, getCause()));
  }

  /** The copy that points nowhere: its position counted in a text that the client did not send. */
  public SqlFault withoutPosition() {
    return kept(
        new SqlFault(
            sqlState, getMessage(), detail, hint, context, NO_POSITION, object, getCause()));
  }

  private SqlFault kept(SqlFault copy) {
    copy.internalQuery = internalQuery;
    copy.internalPosition = internalPosition;
    return copy;
  }

  /** The copy whose position counts in a statement of a function's body. */
  public SqlFault inQuery(String query, int offset) {
    SqlFault copy = withoutPosition();
    copy.internalQuery = query;
    copy.internalPosition = offset;
    return copy;
  }

  /** The statement of a function's body that failed to be understood; null if none. */
  public String internalQuery() {
    return internalQuery;
  }

  public int internalPosition() {
    return internalPosition;
  }

  /** The copy that points at {@code offset}; a position that is already there stays. */
  public SqlFault at(int offset) {
    return position != NO_POSITION
        ? this
        : new SqlFault(sqlState, getMessage(), detail, hint, context, offset, object, getCause());
  }

  public SqlFault on(FaultedObject violated) {
    return new SqlFault(
        sqlState, getMessage(), detail, hint, context, position, violated, getCause());
  }

  public SqlFault causedBy(Throwable cause) {
    return new SqlFault(sqlState, getMessage(), detail, hint, context, position, object, cause);
  }
}
