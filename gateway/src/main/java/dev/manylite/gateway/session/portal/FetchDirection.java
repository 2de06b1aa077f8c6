package dev.manylite.gateway.session.portal;

/** The directions of FETCH; the others (NEXT, PRIOR, FIRST, LAST …) are cases of these. */
public enum FetchDirection {
  FORWARD,
  BACKWARD,
  ABSOLUTE,
  RELATIVE
}
