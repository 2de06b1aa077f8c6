package dev.manylite.translator.function.datetime;

import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zone;
import dev.manylite.translator.type.value.Zones;

/**
 * What clocks show somewhere. Unlike {@link Zone} it knows offsets of any size, and abbreviations
 * that meant other offsets at other times. Microseconds; infinities stay.
 */
interface WallClock {
  long toLocal(long utc);

  long toUtc(long local);

  /** Seconds east of UTC at an instant. */
  default int offsetAt(long utc) {
    return (int) ((toLocal(utc) - utc) / Times.MICROS_PER_SECOND);
  }

  static WallClock of(Zone zone) {
    return new WallClock() {
      @Override
      public long toLocal(long utc) {
        return Timestamps.toLocal(utc, zone);
      }

      @Override
      public long toUtc(long local) {
        return Timestamps.toUtc(local, zone);
      }
    };
  }

  static WallClock of(long secondsEast) {
    long shift = secondsEast * Times.MICROS_PER_SECOND;
    return new WallClock() {
      @Override
      public long toLocal(long utc) {
        return Timestamps.isInfinite(utc) ? utc : utc + shift;
      }

      @Override
      public long toUtc(long local) {
        return Timestamps.isInfinite(local) ? local : local - shift;
      }
    };
  }

  static WallClock of(Zones.Abbreviation abbreviation) {
    if (abbreviation.zone() == null) {
      return of(abbreviation.offset());
    }
    return new WallClock() {
      @Override
      public long toLocal(long utc) {
        return Timestamps.isInfinite(utc)
            ? utc
            : utc + Zones.offsetAt(abbreviation, utc) * Times.MICROS_PER_SECOND;
      }

      @Override
      public long toUtc(long local) {
        return Timestamps.isInfinite(local)
            ? local
            : local - Zones.offset(abbreviation, local) * Times.MICROS_PER_SECOND;
      }
    };
  }
}
