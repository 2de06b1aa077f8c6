package dev.manylite.translator.type.value;

import java.util.HexFormat;

/** MAC addresses of six or eight bytes, spelt as pairs of digits between colons. */
public final class MacAddress {
  private static final HexFormat PAIRS = HexFormat.ofDelimiter(":");

  private MacAddress() {}

  public static byte[] parse(Object runtime) {
    return PAIRS.parseHex((String) runtime);
  }

  public static String print(byte[] bytes) {
    return PAIRS.formatHex(bytes);
  }

  /** Six bytes → eight: FF and FE come in the middle. */
  public static byte[] widened(byte[] six) {
    return new byte[] {six[0], six[1], six[2], (byte) 0xff, (byte) 0xfe, six[3], six[4], six[5]};
  }
}
