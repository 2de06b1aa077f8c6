package dev.manylite.pgwire.scram;

import java.text.Normalizer;

/**
 * Brings a password into the form that both sides hash (RFC 4013). PostgreSQL takes a password as
 * it is where RFC 4013 would refuse it, on both sides, and so does this.
 */
public final class SaslPrep {
  private SaslPrep() {}

  public static String normalize(String password) {
    if (password.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
      return password;
    }
    StringprepTables tables = StringprepTables.load();
    String normalized = Normalizer.normalize(mapped(password, tables), Normalizer.Form.NFKC);
    return allowed(normalized, tables) ? normalized : password;
  }

  /** 2.1: other spaces become the ASCII space, some characters vanish. */
  private static String mapped(String password, StringprepTables tables) {
    StringBuilder mapped = new StringBuilder();
    password
        .codePoints()
        .forEach(
            c -> {
              if (tables.contains("C.1.2", c)) {
                mapped.append(' ');
              } else if (!tables.contains("B.1", c)) {
                mapped.appendCodePoint(c);
              }
            });
    return mapped.toString();
  }

  private static boolean allowed(String text, StringprepTables tables) {
    return !text.isEmpty()
        && !tables.containsAny("C", text)
        && !tables.containsAny("A.1", text)
        && bidirectionalRulesHold(text, tables);
  }

  /** RFC 3454, 6. */
  private static boolean bidirectionalRulesHold(String text, StringprepTables tables) {
    if (!tables.containsAny("D.1", text)) {
      return true;
    }
    return !tables.containsAny("D.2", text)
        && tables.contains("D.1", text.codePointAt(0))
        && tables.contains("D.1", text.codePointBefore(text.length()));
  }
}
