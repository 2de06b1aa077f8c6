package dev.manylite.pgwire.value;

import dev.manylite.pgwire.value.BinaryCodec.InvalidBinary;

/** Checks a value's length before it is read. */
final class Lengths {
  private Lengths() {}

  /** 08P01 for too few bytes, 22P03 for too many, as PostgreSQL tells them apart. */
  static void exactly(int wanted, int length) {
    if (length < wanted) {
      throw tooShort();
    }
    if (length > wanted) {
      throw malformed();
    }
  }

  static void atLeast(int wanted, int length) {
    if (length < wanted) {
      throw tooShort();
    }
  }

  static InvalidBinary tooShort() {
    return new InvalidBinary("08P01", "insufficient data left in message");
  }

  static InvalidBinary malformed() {
    return new InvalidBinary("22P03", "incorrect binary data format");
  }
}
