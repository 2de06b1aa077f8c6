package dev.manylite.gateway.session.portal;

/**
 * What DECLARE said.
 *
 * @param hold WITH HOLD
 */
public record CursorOptions(Scroll scroll, boolean hold, boolean binary) {
  /** SCROLL, NO SCROLL, or neither. */
  public enum Scroll {
    YES,
    NO,
    UNSPECIFIED
  }
}
