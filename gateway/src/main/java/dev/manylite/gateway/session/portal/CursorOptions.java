package dev.manylite.gateway.session.portal;

/**
 * What DECLARE said.
 *
 * @param hold WITH HOLD
 * @param locking FOR UPDATE and its kin
 */
public record CursorOptions(Scroll scroll, boolean hold, boolean binary, boolean locking) {
  /** SCROLL, NO SCROLL, or neither. */
  public enum Scroll {
    YES,
    NO,
    UNSPECIFIED
  }
}
