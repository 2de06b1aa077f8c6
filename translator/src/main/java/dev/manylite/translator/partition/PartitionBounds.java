package dev.manylite.translator.partition;

import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.PartitionBound.End;
import dev.manylite.translator.schema.PartitionKey.Strategy;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.hash.ValueHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What bounds of one partitioned table mean (PostgreSQL's partbounds.c). */
public final class PartitionBounds {
  /** HASH_PARTITION_SEED. */
  private static final long SEED = 0x7A5B22367996DCFDL;

  private final Strategy strategy;
  private final List<PgType> types;
  private final List<Comparator<Object>> orders = new ArrayList<>();

  /**
   * @param types of the key's parts
   */
  public PartitionBounds(Strategy strategy, List<PgType> types) {
    this.strategy = strategy;
    this.types = types;
    types.forEach(type -> orders.add(Collations.element(type)));
  }

  /** Whether a partition of this bound holds the key; that of DEFAULT holds none by itself. */
  public boolean holds(PartitionBound bound, List<Object> key) {
    if (bound instanceof PartitionBound.Values values) {
      Object value = key.get(0);
      return values.values().stream()
          .anyMatch(v -> v == null ? value == null : value != null && equal(v, value));
    }
    if (bound instanceof PartitionBound.Range range) {
      return !key.contains(null) && compare(range.from(), key) <= 0 && compare(range.to(), key) > 0;
    }
    return bound instanceof PartitionBound.Remainder part
        && Long.remainderUnsigned(hash(key), part.modulus()) == part.remainder();
  }

  private boolean equal(Object one, Object other) {
    return orders.get(0).compare(one, other) == 0;
  }

  private int compare(List<End> end, List<Object> key) {
    for (int i = 0; i < end.size(); i++) {
      if (end.get(i).infinite() != 0) {
        return end.get(i).infinite();
      }
      int order = orders.get(i).compare(end.get(i).value(), key.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** As hash partitions are chosen (compute_partition_hash_value). */
  public long hash(List<Object> key) {
    long hash = 0;
    for (int i = 0; i < key.size(); i++) {
      if (key.get(i) != null) {
        long part = ValueHash.of(types.get(i)).orElseThrow().extended(key.get(i), SEED);
        hash ^= part + 0x49a0f4dd15e5a8e3L + (hash << 54) + (hash >>> 7);
      }
    }
    return hash;
  }

  /**
   * Two ends of ranges.
   *
   * @param lower whether each is the lower end of its range
   */
  public int compareEnds(List<End> one, boolean lower, List<End> other, boolean otherLower) {
    for (int i = 0; i < one.size(); i++) {
      End left = one.get(i);
      End right = other.get(i);
      if (left.infinite() != right.infinite()) {
        return Integer.compare(left.infinite(), right.infinite());
      }
      if (left.infinite() != 0) {
        break;
      }
      int order = orders.get(i).compare(left.value(), right.value());
      if (order != 0) {
        return order;
      }
    }
    return lower == otherLower ? 0 : lower ? 1 : -1;
  }

  /** Whether some key could belong to both. */
  public boolean overlap(PartitionBound one, PartitionBound other) {
    if (one instanceof PartitionBound.Values values) {
      return values.values().stream().anyMatch(v -> holds(other, single(v)));
    }
    if (one instanceof PartitionBound.Range left && other instanceof PartitionBound.Range right) {
      return compareEnds(left.from(), true, right.to(), false) < 0
          && compareEnds(right.from(), true, left.to(), false) < 0;
    }
    if (one instanceof PartitionBound.Remainder left
        && other instanceof PartitionBound.Remainder right) {
      int smaller = Math.min(left.modulus(), right.modulus());
      return left.remainder() % smaller == right.remainder() % smaller;
    }
    return one instanceof PartitionBound.Default && other instanceof PartitionBound.Default;
  }

  private static List<Object> single(Object value) {
    List<Object> list = new ArrayList<>();
    list.add(value);
    return list;
  }

  /** The order in which partitions are gone through; that of DEFAULT comes last. */
  public int order(PartitionBound one, PartitionBound other) {
    boolean last = one instanceof PartitionBound.Default;
    boolean otherLast = other instanceof PartitionBound.Default;
    if (last || otherLast) {
      return Boolean.compare(last, otherLast);
    }
    if (one instanceof PartitionBound.Range left && other instanceof PartitionBound.Range right) {
      return compareEnds(left.from(), true, right.from(), true);
    }
    if (one instanceof PartitionBound.Remainder left
        && other instanceof PartitionBound.Remainder right) {
      int order = Integer.compare(left.modulus(), right.modulus());
      return order != 0 ? order : Integer.compare(left.remainder(), right.remainder());
    }
    Object least = least((PartitionBound.Values) one);
    Object otherLeast = least((PartitionBound.Values) other);
    if (least == null || otherLeast == null) {
      return Boolean.compare(least == null, otherLeast == null);
    }
    return orders.get(0).compare(least, otherLeast);
  }

  /** Null where there is nothing but NULL. */
  private Object least(PartitionBound.Values values) {
    return values.values().stream().filter(v -> v != null).min(orders.get(0)).orElse(null);
  }

  public Strategy strategy() {
    return strategy;
  }

  public List<PgType> types() {
    return types;
  }
}
