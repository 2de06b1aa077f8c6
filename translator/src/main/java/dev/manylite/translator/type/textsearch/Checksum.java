package dev.manylite.translator.type.textsearch;

import java.nio.charset.StandardCharsets;

/**
 * The checksum by which tsquery operands are compared first: PostgreSQL's "legacy" CRC-32, which
 * shifts to the left through the table for shifting to the right.
 */
final class Checksum {
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int[] TABLE = table();

  private Checksum() {}

  static int of(String word) {
    int crc = -1;
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      crc = TABLE[(crc >>> 24 ^ b) & 0xFF] ^ crc << 8;
    }
    return ~crc;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
      }
      table[i] = crc;
    }
    return table;
  }
}
