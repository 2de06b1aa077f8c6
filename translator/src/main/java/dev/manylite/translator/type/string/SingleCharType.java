package dev.manylite.translator.type.string;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import java.nio.charset.StandardCharsets;

/**
 * {@code "char"}: one byte (manual, 8.3). ASCII is held as the character; a byte above 127 as it
 * prints, {@code \ooo}; the zero byte as the empty string.
 */
public final class SingleCharType extends BaseType {
  public SingleCharType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    if (text.length() <= 1 && (text.isEmpty() || text.charAt(0) < 0x80)) {
      return text;
    }
    if (isOctal(text)) {
      int value = Integer.parseInt(text.substring(1), 8) & 0xff;
      return held(value);
    }
    int first =
        text.substring(0, text.offsetByCodePoints(0, 1)).getBytes(StandardCharsets.UTF_8)[0];
    return held(first & 0xff);
  }

  /** The runtime value of a byte. */
  public static String held(int b) {
    if (b == 0) {
      return "";
    }
    return b < 0x80 ? String.valueOf((char) b) : "\\" + Integer.toOctalString(b);
  }

  private static boolean isOctal(String text) {
    return text.length() == 4
        && text.charAt(0) == '\\'
        && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '7');
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  /**
   * SQLite drops the quotes; the second word tells the type from another program's {@code char}.
   */
  @Override
  public String declaration(int modifier) {
    return "\"char\" text";
  }
}
