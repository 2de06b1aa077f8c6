package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.type.value.CharacterTypes;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;

/** The classes of {@code [[:name:]]} (manual, 9.7.3.2) as the character type C.UTF-8 has them. */
enum CharacterClass {
  ALNUM(CharacterTypes::isAlnum),
  ALPHA(CharacterTypes::isAlpha),
  ASCII(c -> c <= 0x7F),
  BLANK(c -> c == ' ' || c == '\t'),
  CNTRL(c -> c <= 0x1F || c >= 0x7F && c <= 0x9F),
  DIGIT(CharacterTypes::isDigit),
  GRAPH(CharacterClass::isGraph),
  LOWER(CharacterClass::isLower),
  PRINT(CharacterClass::isPrint),
  PUNCT(c -> isGraph(c) && !CharacterTypes.isAlnum(c)),
  SPACE(CharacterTypes::isSpace),
  UPPER(CharacterClass::isUpper),
  XDIGIT(CharacterTypes::isHexDigit),
  WORD(c -> c == '_' || CharacterTypes.isAlnum(c));

  private final IntPredicate test;
  private volatile CodePointSet members;

  CharacterClass(IntPredicate test) {
    this.test = test;
  }

  static CharacterClass named(String name) {
    for (CharacterClass each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
        return each;
      }
    }
    throw RegexFault.invalid("invalid character class");
  }

  /** Without regard to case, upper and lower are the letters. */
  CodePointSet members(boolean ignoreCase) {
    if (ignoreCase && (this == UPPER || this == LOWER)) {
      return ALPHA.members(false);
    }
    CodePointSet known = members;
    if (known == null) {
      known = collect();
      members = known;
    }
    return known;
  }

  /** Going through all of Unicode takes some milliseconds, so it is done once. */
  private CodePointSet collect() {
    int[] changes = new int[64];
    int count = 0;
    boolean inside = false;
    for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
      boolean now = c <= Character.MAX_CODE_POINT && test.test(c);
      if (now != inside) {
        if (count == changes.length) {
          changes = Arrays.copyOf(changes, 2 * count);
        }
        changes[count++] = c;
        inside = now;
      }
    }
    return CodePointSet.ofChanges(Arrays.copyOf(changes, count));
  }

  private static boolean isLower(int c) {
    return Character.toUpperCase(c) != c
        || c == 0xDF
        || CharacterTypes.isAlpha(c) && Character.isLowerCase(c);
  }

  private static boolean isUpper(int c) {
    return Character.toLowerCase(c) != c || CharacterTypes.isAlpha(c) && Character.isUpperCase(c);
  }

  private static boolean isGraph(int c) {
    return isPrint(c) && !CharacterTypes.isSpace(c);
  }

  private static boolean isPrint(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
