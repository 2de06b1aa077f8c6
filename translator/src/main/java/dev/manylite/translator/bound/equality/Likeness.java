package dev.manylite.translator.bound.equality;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.type.SqlType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether two expressions mean the same: they have equal trees, but for the numbers and aliases
 * that each of their subqueries gave to what it reads, and for who asked for a conversion.
 */
public final class Likeness {
  private final Map<Object, Object> counterparts = new HashMap<>();
  private final Set<Object> ownOfOne = new HashSet<>();
  private final Set<Object> ownOfOther = new HashSet<>();

  private Likeness() {}

  public static boolean of(BoundExpression one, BoundExpression other) {
    if (one.equals(other)) {
      return true;
    }
    Likeness likeness = new Likeness();
    return likeness.alike(one, other) && likeness.namesOwnOnly();
  }

  private boolean alike(Object one, Object other) {
    if (one == other) {
      return true;
    }
    if (one == null || other == null || one.getClass() != other.getClass()) {
      return false;
    }
    if (one instanceof byte[] bytes) {
      return Arrays.equals(bytes, (byte[]) other);
    }
    if (one instanceof List<?> list) {
      return alike(list, (List<?>) other);
    }
    if (one instanceof ColumnValue a && other instanceof ColumnValue b) {
      return counterpart(a.source(), b.source())
          && a.name().equals(b.name())
          && a.type().equals(b.type())
          && Objects.equals(a.origin(), b.origin());
    }
    boolean tree =
        one instanceof BoundExpression
            || one instanceof BoundStatement
            || one.getClass().getEnclosingClass() != null
                && one.getClass().getPackage() == BoundExpression.class.getPackage()
            || one instanceof SortKey
            || one instanceof OutputColumn
            || one instanceof WindowFrame;
    return one instanceof Record && tree ? parts(one, other) : one.equals(other);
  }

  private boolean alike(List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!alike(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean parts(Object one, Object other) {
    declare(one, ownOfOne);
    declare(other, ownOfOther);
    for (RecordComponent part : one.getClass().getRecordComponents()) {
      if (one instanceof Cast cast && part.getName().equals("explicit") && !cuts(cast)) {
        continue;
      }
      Object a = value(part, one);
      Object b = value(part, other);
      boolean number =
          part.getName().equals("source") && one instanceof BoundFrom
              || part.getName().equals("alias")
                  && (one instanceof CommonTable || one instanceof BoundFrom);
      if (!(number ? counterpart(a, b) : alike(a, b))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it matters who asked for the conversion. */
  private static boolean cuts(Cast cast) {
    return cast.type().modifier() != SqlType.NO_MODIFIER;
  }

  private static Object value(RecordComponent part, Object record) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void declare(Object node, Set<Object> own) {
    if (node instanceof BoundFrom.Table table) {
      own.add(table.source());
    } else if (node instanceof BoundFrom.Derived derived) {
      own.add(derived.source());
    } else if (node instanceof BoundFrom.CommonTableReference reference) {
      own.add(reference.source());
    } else if (node instanceof BoundFrom.Function function) {
      own.add(function.source());
    } else if (node instanceof CommonTable table) {
      own.add(table.alias());
    } else if (node instanceof QuantifiedArray quantified) {
      own.add(quantified.element().source());
    } else if (node instanceof QuantifiedQuery quantified) {
      own.add(quantified.element().source());
    }
  }

  private boolean counterpart(Object one, Object other) {
    return counterparts.computeIfAbsent(one, o -> other).equals(other);
  }

  /** What comes from outside must be the very same. */
  private boolean namesOwnOnly() {
    return counterparts.entrySet().stream()
        .allMatch(
            e ->
                e.getKey().equals(e.getValue())
                    || ownOfOne.contains(e.getKey()) && ownOfOther.contains(e.getValue()));
  }
}
