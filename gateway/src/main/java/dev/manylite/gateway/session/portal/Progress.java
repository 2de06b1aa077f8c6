package dev.manylite.gateway.session.portal;

/**
 * @param rows how many rows this call gave
 * @param tag the command tag once the statement is done; null while there may be more rows
 */
public record Progress(long rows, String tag) {
  public static Progress suspended(long rows) {
    return new Progress(rows, null);
  }

  public static Progress done(String tag) {
    return new Progress(0, tag);
  }

  public boolean done() {
    return tag != null;
  }
}
