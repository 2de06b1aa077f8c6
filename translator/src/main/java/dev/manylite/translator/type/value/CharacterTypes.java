package dev.manylite.translator.type.value;

/** What the character type C.UTF-8 takes for a space, a digit and a letter. */
public final class CharacterTypes {
  private CharacterTypes() {}

  public static boolean isSpace(int c) {
    return switch (Character.getType(c)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.SPACE_SEPARATOR -> c != 0xA0 && c != 0x2007 && c != 0x202F;
      default -> c >= '\t' && c <= '\r';
    };
  }

  /** Only 0 to 9. */
  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Decimal digits of other scripts count as letters. */
  public static boolean isAlpha(int c) {
    return Character.isAlphabetic(c)
        || !isDigit(c) && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }

  public static boolean isAlnum(int c) {
    return isDigit(c) || isAlpha(c);
  }

  /** 0 to 9, a to f, A to F. */
  public static boolean isHexDigit(int c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }
}
