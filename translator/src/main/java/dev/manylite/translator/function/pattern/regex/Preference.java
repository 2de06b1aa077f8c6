package dev.manylite.translator.function.pattern.regex;

/**
 * What is known of a node beyond its language, as a set of bits: which match it prefers (manual,
 * 9.7.3.5), whether preferences clash within it, whether parentheses or back references are in it.
 */
final class Preference {
  static final int LONGER = 1;
  static final int SHORTER = 2;
  static final int MIXED = 4;
  static final int CAPTURES = 8;
  static final int REFERS = 16;

  private static final int OWN = LONGER | SHORTER;

  private Preference() {}

  static int own(int bits) {
    return bits & OWN;
  }

  /** What a part's bits say of the whole: its own preference only if it clashes. */
  static int inherited(int bits) {
    return bits & ~OWN | (own(bits) == OWN ? MIXED : 0);
  }

  /** The first preference counts for both. */
  static int combined(int first, int second) {
    return inherited(first | second) | (own(first) != 0 ? own(first) : own(second));
  }

  /** Whether a match must be divided among the node's parts to know what it stands for. */
  static boolean needsDissection(int bits) {
    return (bits & (MIXED | CAPTURES | REFERS)) != 0;
  }
}
