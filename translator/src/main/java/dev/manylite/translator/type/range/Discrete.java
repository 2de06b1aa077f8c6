package dev.manylite.translator.type.range;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Dates;

/**
 * The subtypes whose values have a next one, so that a range can be spelt in one way only: {@code
 * [lower,upper)} (manual, 8.17.7).
 */
public enum Discrete {
  INTEGER {
    @Override
    Object next(Object value) {
      return whole((Long) value, Integer.MAX_VALUE, "integer");
    }
  },
  BIGINT {
    @Override
    Object next(Object value) {
      return whole((Long) value, Long.MAX_VALUE, "bigint");
    }
  },
  DATE {
    @Override
    boolean finite(Object value) {
      return !Dates.isInfinite(Dates.parse((String) value));
    }

    @Override
    Object next(Object value) {
      return Dates.format(Dates.parse((String) value) + 1);
    }
  };

  /** The value after it. */
  abstract Object next(Object value);

  /** Whether there is one at all: infinity stays as it is. */
  boolean finite(Object value) {
    return true;
  }

  private static Long whole(long value, long last, String type) {
    if (value == last) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, type + " out of range");
    }
    return value + 1;
  }

  Range canonical(Range range) {
    return new Range(
        steps(range.lower(), false)
            ? Bound.lower(next(range.lower().value()), true)
            : range.lower(),
        steps(range.upper(), true)
            ? Bound.upper(next(range.upper().value()), false)
            : range.upper());
  }

  private boolean steps(Bound bound, boolean inclusive) {
    return !bound.infinite() && bound.inclusive() == inclusive && finite(bound.value());
  }
}
