package dev.manylite.gateway.catalog.relation;

import java.util.Locale;

/** A zone's offset as an interval. */
final class OffsetText {
  private OffsetText() {}

  static String of(int secondsEast) {
    int size = Math.abs(secondsEast);
    return String.format(
        Locale.ROOT,
        "%s%02d:%02d:%02d",
        secondsEast < 0 ? "-" : "",
        size / 3600,
        size / 60 % 60,
        size % 60);
  }
}
