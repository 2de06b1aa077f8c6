package dev.manylite.translator.type.hash;

import dev.manylite.translator.type.range.Bound;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.Range;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hash functions of arrays, rows, ranges and multiranges: over what they hold. */
final class ContainerHashes {
  private static final int EMPTY = 1;
  private static final int LOWER_INCLUSIVE = 2;
  private static final int UPPER_INCLUSIVE = 4;
  private static final int LOWER_INFINITE = 8;
  private static final int UPPER_INFINITE = 16;

  private ContainerHashes() {}

  static ValueHash array(ValueHash element) {
    return (value, seed) -> {
      long hash = 1;
      for (Object each : ArrayValue.flatten(ArrayValue.parse((String) value))) {
        hash = combine(hash, each == null ? 0 : element.extended(each, seed));
      }
      return hash;
    };
  }

  static Optional<ValueHash> row(RowType type) {
    List<ValueHash> fields = new ArrayList<>();
    for (RowType.Field field : type.fields()) {
      Optional<ValueHash> hash = ValueHash.of(field.type().base());
      if (hash.isEmpty()) {
        return Optional.empty();
      }
      fields.add(hash.get());
    }
    return Optional.of(
        (value, seed) -> {
          long hash = 0;
          List<Object> values = type.values((String) value);
          for (int i = 0; i < fields.size(); i++) {
            Object each = values.get(i);
            hash = combine(hash, each == null ? 0 : fields.get(i).extended(each, seed));
          }
          return hash;
        });
  }

  static ValueHash range(RangeType type, ValueHash bound) {
    return (value, seed) -> range(type.read((String) value), bound, seed);
  }

  static ValueHash multirange(MultirangeType type, ValueHash bound) {
    return (value, seed) -> {
      long hash = 1;
      for (Range range : type.read((String) value)) {
        hash = combine(hash, range(range, bound, seed));
      }
      return hash;
    };
  }

  private static long range(Range range, ValueHash bound, long seed) {
    if (range.isEmpty()) {
      return rotateHalves(HashBytes.extended(EMPTY, seed));
    }
    Bound lower = range.lower();
    Bound upper = range.upper();
    int flags =
        (lower.inclusive() ? LOWER_INCLUSIVE : 0)
            | (upper.inclusive() ? UPPER_INCLUSIVE : 0)
            | (lower.infinite() ? LOWER_INFINITE : 0)
            | (upper.infinite() ? UPPER_INFINITE : 0);
    long hash = HashBytes.extended(flags, seed) ^ hash(lower, bound, seed);
    return rotateHalves(hash) ^ hash(upper, bound, seed);
  }

  private static long hash(Bound end, ValueHash bound, long seed) {
    return end.infinite() ? 0 : bound.extended(end.value(), seed);
  }

  private static long combine(long hash, long next) {
    return hash * 31 + next;
  }

  /** ROTATE_HIGH_AND_LOW_32BITS: each half by one, so that the lower is what 32 bits would be. */
  static long rotateHalves(long hash) {
    long high = Integer.rotateLeft((int) (hash >>> 32), 1);
    return high << 32 | Integer.rotateLeft((int) hash, 1) & 0xffffffffL;
  }
}
