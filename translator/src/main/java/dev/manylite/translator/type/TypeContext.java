package dev.manylite.translator.type;

import dev.manylite.translator.type.value.Zone;
import java.time.Instant;

/**
 * The session's settings that text forms depend on (manual, 20.11.2). Read on the session's thread.
 */
public interface TypeContext {
  /** TimeZone. */
  Zone zone();

  DateStyle dateStyle();

  IntervalStyle intervalStyle();

  /** extra_float_digits: above 0 means shortest round trip. */
  int extraFloatDigits();

  /** bytea_output: true for hex, false for escape. */
  boolean byteaHex();

  /** The transaction's start, for 'now', 'today' and their kin. */
  Instant transactionTime();

  /** Names ↔ OIDs for regclass and its kin. */
  ObjectNames objectNames();

  /**
   * Tells the client, as an input function may.
   *
   * @param detail null for none
   */
  default void notice(String sqlState, String message, String detail) {}

  enum IntervalStyle {
    POSTGRES,
    POSTGRES_VERBOSE,
    SQL_STANDARD,
    ISO_8601
  }

  /** DateStyle's two halves. */
  record DateStyle(Format format, Order order) {
    public static final DateStyle DEFAULT = new DateStyle(Format.ISO, Order.MDY);

    public enum Format {
      ISO,
      POSTGRES,
      SQL,
      GERMAN
    }

    public enum Order {
      YMD,
      DMY,
      MDY
    }
  }
}
