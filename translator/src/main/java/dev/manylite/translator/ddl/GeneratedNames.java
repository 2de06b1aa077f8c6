package dev.manylite.translator.ddl;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * The names that PostgreSQL gives to what was not named: {@code t_pkey}, {@code t_a_b_key}, {@code
 * t_a_fkey}, {@code t_id_seq} ({@code makeObjectName}, {@code ChooseRelationName}).
 */
final class GeneratedNames {
  /** NAMEDATALEN − 1. */
  static final int MAX_BYTES = 63;

  private GeneratedNames() {}

  /**
   * @param middle null if none
   * @param taken asked with label, label1, label2 … until it says no
   */
  static String choose(String table, String middle, String label, Predicate<String> taken) {
    String name = make(table, middle, label);
    for (int pass = 1; taken.test(name); pass++) {
      name = make(table, middle, label + pass);
    }
    return name;
  }

  /** Cuts the longer part until the whole fits 63 bytes, between characters. */
  static String make(String first, String second, String label) {
    byte[] one = first.getBytes(StandardCharsets.UTF_8);
    byte[] two = second == null ? new byte[0] : second.getBytes(StandardCharsets.UTF_8);
    int available = MAX_BYTES - (label == null ? 0 : label.length() + 1);
    available -= second == null ? 0 : 1;
    int oneLength = one.length;
    int twoLength = two.length;
    while (oneLength + twoLength > available) {
      if (oneLength > twoLength) {
        oneLength--;
      } else {
        twoLength--;
      }
    }
    StringBuilder name = new StringBuilder(clip(one, oneLength));
    if (second != null) {
      name.append('_').append(clip(two, twoLength));
    }
    if (label != null) {
      name.append('_').append(label);
    }
    return name.toString();
  }

  /** An identifier as PostgreSQL's lexer would cut it. */
  static String truncate(String identifier) {
    byte[] bytes = identifier.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MAX_BYTES ? identifier : clip(bytes, MAX_BYTES);
  }

  private static String clip(byte[] bytes, int length) {
    int end = Math.min(length, bytes.length);
    while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
