package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.number.NumericType;
import dev.manylite.translator.type.string.BpcharType;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The common forms in which SQLite programs store what a type means (sqlite.org/datatype3.html,
 * lang_datefunc.html):
 *
 * <ul>
 *   <li>integers: INTEGER, REAL without fraction, digits as text
 *   <li>bool: INTEGER, 't', 'true', 'yes', 'on', '1' and their opposites in any case
 *   <li>float, numeric: any number, or a number as text; zeros are added up to the declared scale
 *   <li>text: text, or any number as SQLite prints it; UTF-8 bytes; blanks are added up to the
 *       declared length of char(n)
 *   <li>date, timestamp, timestamptz: ISO 8601 with blank or T, with or without Z, offset, seconds;
 *       INTEGER or REAL as seconds since 1970 (milliseconds above 10^11), REAL below 10^7 as a
 *       Julian day
 *   <li>uuid: text, or a BLOB of 16 bytes; bytea: BLOB, or text as its UTF-8 bytes
 * </ul>
 */
final class ForeignValues {
  private static final double MILLISECONDS = 1e11;
  private static final double JULIAN = 1e7;
  private static final double JULIAN_EPOCH = 2440587.5;
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private ForeignValues() {}

  static Object runtime(Object stored, SqlType type, TypeContext context) {
    PgType base = type.base();
    return switch (base.facts().category()) {
      case 'B' -> truth(stored, base, context);
      case 'N' -> scaled(number(stored, base, context), type);
      case 'S' -> text(stored, type);
      case 'D' -> moment(stored, base, context);
      default -> other(stored, base, context);
    };
  }

  private static Object truth(Object stored, PgType type, TypeContext context) {
    if (stored instanceof Long number) {
      return number == 0 ? 0L : 1L;
    }
    return type.input(string(stored).strip(), SqlType.NO_MODIFIER, context);
  }

  private static Object number(Object stored, PgType type, TypeContext context) {
    if (stored instanceof Double number) {
      if (type.oid() == Types.FLOAT8.oid() || type.oid() == Types.FLOAT4.oid()) {
        return number;
      }
      if (type.oid() == Types.NUMERIC.oid()) {
        return Numeric.of(number.doubleValue()).toString();
      }
      return type.input(new BigDecimal(number).toPlainString(), SqlType.NO_MODIFIER, context);
    }
    return type.input(string(stored), SqlType.NO_MODIFIER, context);
  }

  /** With zeros up to the declared scale; a number with more digits is shown whole. */
  private static Object scaled(Object number, SqlType type) {
    if (type.oid() != Types.NUMERIC.oid() || type.modifier() == SqlType.NO_MODIFIER) {
      return number;
    }
    Numeric value = Numeric.of(number.toString());
    int scale = NumericType.scale(type.modifier());
    return value.isFinite() && value.scale() < scale ? value.round(scale).toString() : number;
  }

  /** With blanks up to the declared length of char(n); a longer text is shown whole. */
  private static Object text(Object stored, SqlType type) {
    String text = string(stored);
    return type.oid() == Types.BPCHAR.oid() ? BpcharType.padded(text, type.modifier()) : text;
  }

  private static Object moment(Object stored, PgType type, TypeContext context) {
    if (stored instanceof Long number) {
      return type.input(iso(number.doubleValue(), false), SqlType.NO_MODIFIER, context);
    }
    if (stored instanceof Double number) {
      return type.input(iso(number, true), SqlType.NO_MODIFIER, context);
    }
    return type.input(string(stored), SqlType.NO_MODIFIER, context);
  }

  /** UTC, which is what SQLite's date functions mean. */
  private static String iso(double number, boolean maybeJulian) {
    double seconds = number;
    if (maybeJulian && number >= 0 && number < JULIAN) {
      seconds = Math.rint((number - JULIAN_EPOCH) * 86_400_000.0) / 1000;
    } else if (Math.abs(number) >= MILLISECONDS) {
      seconds = number / 1000;
    }
    long micros = Math.round(seconds * 1e6);
    Instant instant =
        Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    return ISO.format(instant) + "+00";
  }

  private static Object other(Object stored, PgType type, TypeContext context) {
    if (type.oid() == Types.BYTEA.oid()) {
      return stored instanceof byte[] ? stored : stored.toString().getBytes(StandardCharsets.UTF_8);
    }
    if (type.oid() == Types.UUID.oid() && stored instanceof byte[] bytes && bytes.length == 16) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new java.util.UUID(buffer.getLong(), buffer.getLong()).toString();
    }
    return type.input(string(stored), SqlType.NO_MODIFIER, context);
  }

  private static String string(Object stored) {
    String text = stored instanceof byte[] bytes ? decoded(bytes) : stored.toString();
    if (text.indexOf('\0') >= 0) {
      throw invalid("invalid byte sequence for encoding \"UTF8\": 0x00");
    }
    return text;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw invalid("invalid byte sequence for encoding \"UTF8\"");
    }
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.CHARACTER_NOT_IN_REPERTOIRE, message);
  }
}
