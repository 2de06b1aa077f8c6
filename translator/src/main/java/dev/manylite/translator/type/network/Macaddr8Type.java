package dev.manylite.translator.type.network;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Blanks;
import dev.manylite.translator.type.value.MacAddress;
import java.util.Arrays;

/** {@code macaddr8}: eight bytes, or six that FF and FE are put between. */
public final class Macaddr8Type extends BaseType {
  public Macaddr8Type(TypeFacts facts) {
    super(facts);
  }

  /** Pairs of digits, between any of which the same separator may stand. */
  @Override
  public Object input(String text, int modifier, TypeContext context) {
    byte[] bytes = new byte[8];
    int count = 0;
    char separator = 0;
    int at = skipBlanks(text, 0);
    while (at + 1 < text.length()) {
      int high = digit(text.charAt(at));
      int low = digit(text.charAt(at + 1));
      if (count == 8 || high < 0 || low < 0) {
        throw invalidInput(text);
      }
      bytes[count++] = (byte) (high << 4 | low);
      at += 2;
      if (at < text.length() && ":-.".indexOf(text.charAt(at)) >= 0) {
        if (separator != 0 && separator != text.charAt(at)) {
          throw invalidInput(text);
        }
        separator = text.charAt(at++);
      }
      if ((count == 6 || count == 8) && at < text.length() && Blanks.is(text.charAt(at))) {
        at = skipBlanks(text, at);
        if (at < text.length()) {
          throw invalidInput(text);
        }
      }
    }
    if (count != 6 && count != 8) {
      throw invalidInput(text);
    }
    return MacAddress.print(count == 8 ? bytes : MacAddress.widened(Arrays.copyOf(bytes, 6)));
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Blanks.is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }
}
