package dev.manylite.translator.function.form;

/** What caused a 22P02 on reading another program's value: enough to find its row. */
public final class UnreadableValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Object stored;
  private final int relationOid;
  private final String column;

  UnreadableValue(Object stored, int relationOid, String column, Throwable cause) {
    super(cause.getMessage(), cause);
    this.stored = stored;
    this.relationOid = relationOid;
    this.column = column;
  }

  /** The value in SQLite. */
  public Object stored() {
    return stored;
  }

  public int relationOid() {
    return relationOid;
  }

  public String column() {
    return column;
  }
}
