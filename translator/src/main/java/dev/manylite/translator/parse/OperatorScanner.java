package dev.manylite.translator.parse;

/** Operators and punctuation (manual, 4.1.3 and 4.1.4). */
final class OperatorScanner {
  private static final String OPERATOR_CHARACTERS = "~!@#^&|`?+-*/%<>=";
  private static final String SELF = "+-*/%^<>=";

  /** Only with one of these in it may an operator of several characters end in + or −. */
  private static final String BEYOND_STANDARD = "~!@#^&|`?%";

  /** By character, so that no string is made per token. */
  private static final String[] PUNCTUATION = punctuation();

  private OperatorScanner() {}

  private static String[] punctuation() {
    String[] table = new String[128];
    for (char c : ",()[].;:".toCharArray()) {
      table[c] = String.valueOf(c).intern();
    }
    return table;
  }

  static Token scan(SourceText source, int start) {
    char first = source.at(start);
    switch (first) {
      case '(', ')', ',', ';', '[', ']':
        return Token.of(TokenKind.SYMBOL, PUNCTUATION[first], start, start + 1);
      case ':', '.':
        String pair =
            source.startsWith("::", start)
                ? "::"
                : source.startsWith(":=", start)
                    ? ":="
                    : source.startsWith("..", start) ? ".." : null;
        return pair != null
            ? Token.of(TokenKind.SYMBOL, pair, start, start + 2)
            : Token.of(TokenKind.SYMBOL, PUNCTUATION[first], start, start + 1);
      default:
        break;
    }
    int end = start;
    while (OPERATOR_CHARACTERS.indexOf(source.at(end)) >= 0) {
      // A comment ends an operator; one at its very start never comes here.
      if (end > start && (source.startsWith("--", end) || source.startsWith("/*", end))) {
        break;
      }
      end++;
    }
    if (end == start) {
      int width = Character.isHighSurrogate(first) && start + 1 < source.length() ? 2 : 1;
      return Token.invalid(
          source.fault("syntax error", start, start + width), start, start + width);
    }
    end = withoutTrailingSigns(source, start, end);
    String text = source.slice(start, end).intern();
    if (text.length() > Lexer.MAX_NAME_BYTES) {
      return Token.invalid(source.fault("operator too long", start, end), start, end);
    }
    if (text.equals("!=")) {
      return Token.of(TokenKind.SYMBOL, "<>", start, end);
    }
    boolean symbol =
        text.length() == 1
            ? SELF.contains(text)
            : text.equals("<=") || text.equals(">=") || text.equals("<>") || text.equals("=>");
    return Token.of(symbol ? TokenKind.SYMBOL : TokenKind.OPERATOR, text, start, end);
  }

  private static int withoutTrailingSigns(SourceText source, int start, int end) {
    for (int i = start; i < end - 1; i++) {
      if (BEYOND_STANDARD.indexOf(source.at(i)) >= 0) {
        return end;
      }
    }
    int cut = end;
    while (cut - start > 1 && (source.at(cut - 1) == '+' || source.at(cut - 1) == '-')) {
      cut--;
    }
    return cut;
  }
}
