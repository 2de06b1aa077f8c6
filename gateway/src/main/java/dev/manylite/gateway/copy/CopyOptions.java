package dev.manylite.gateway.copy;

import java.util.List;

/**
 * COPY's options, checked, with their defaults filled in.
 *
 * @param freeze asked for; rows are the same, but the table must be new or truncated
 * @param forceQuote null for none, empty for all columns
 */
record CopyOptions(
    CopyFormat format,
    boolean freeze,
    char delimiter,
    String nullText,
    Header header,
    char quote,
    char escape,
    List<String> forceQuote,
    List<String> forceNotNull,
    List<String> forceNull) {
  enum Header {
    NONE,
    PRESENT,
    MATCH
  }
}
