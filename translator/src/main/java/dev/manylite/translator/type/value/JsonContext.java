package dev.manylite.translator.type.value;

/** Where in JSON text a fault is: the line, and what it holds up to there. */
final class JsonContext {
  private static final int MOST_BYTES = 50;

  private JsonContext() {}

  /**
   * @param token where the token begins that is wrong; a line's end is never within a token
   * @param end where reading it stopped
   */
  static String of(String source, int token, int end) {
    int lineStart = source.lastIndexOf('\n', token - 1) + 1;
    long line = source.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
    int from = lineStart;
    int bytes = Utf8.length(source.substring(from, end));
    while (bytes >= MOST_BYTES) {
      int next = source.offsetByCodePoints(from, 1);
      bytes -= Utf8.length(source.substring(from, next));
      from = next;
    }
    if (Utf8.length(source.substring(lineStart, from)) <= "...".length()) {
      from = lineStart;
    }
    boolean more =
        end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r';
    return "JSON data, line "
        + line
        + ": "
        + (from > lineStart ? "..." : "")
        + source.substring(from, end)
        + (more ? "..." : "");
  }
}
