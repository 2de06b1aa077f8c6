package dev.manylite.translator.type.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code pg_lsn} (manual, 8.20): an unsigned number of 64 bits, its halves in hexadecimal. */
public final class LogPosition {
  private static final Pattern HALVES = Pattern.compile("([0-9a-fA-F]{1,8})/([0-9a-fA-F]{1,8})");

  private LogPosition() {}

  public static Optional<Long> read(String text) {
    Matcher halves = HALVES.matcher(text);
    return halves.matches()
        ? Optional.of(
            Long.parseLong(halves.group(1), 16) << 32 | Long.parseLong(halves.group(2), 16))
        : Optional.empty();
  }

  /** Of a runtime value. */
  public static long parse(String runtime) {
    return read(runtime).orElseThrow(IllegalArgumentException::new);
  }

  public static String print(long position) {
    return Long.toHexString(position >>> 32).toUpperCase(java.util.Locale.ROOT)
        + "/"
        + Long.toHexString(position & 0xffffffffL).toUpperCase(java.util.Locale.ROOT);
  }
}
