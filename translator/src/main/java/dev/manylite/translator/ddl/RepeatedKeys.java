package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.tree.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys that CREATE TABLE says twice are made once, under the first name that was given
 * (PostgreSQL's transformIndexConstraints).
 */
final class RepeatedKeys {
  private RepeatedKeys() {}

  static List<TableConstraint> without(List<TableConstraint> written) {
    List<TableConstraint> kept = new ArrayList<>();
    for (TableConstraint one : written) {
      int place = one instanceof TableConstraint.Key key ? place(kept, key) : -1;
      if (place < 0) {
        kept.add(one);
      } else {
        kept.set(place, merged((TableConstraint.Key) kept.get(place), (TableConstraint.Key) one));
      }
    }
    return kept;
  }

  private static int place(List<TableConstraint> kept, TableConstraint.Key key) {
    for (int i = 0; i < kept.size(); i++) {
      boolean same =
          kept.get(i) instanceof TableConstraint.Key other
              && !(key.primary() && other.primary())
              && key.usingIndex() == null
              && other.usingIndex() == null
              && other.columns().equals(key.columns())
              && other.include().equals(key.include())
              && other.nullsNotDistinct() == key.nullsNotDistinct()
              && other.timing() == key.timing();
      if (same) {
        return i;
      }
    }
    return -1;
  }

  /** A primary key comes before all others. */
  private static TableConstraint merged(TableConstraint.Key one, TableConstraint.Key other) {
    TableConstraint.Key first = other.primary() ? other : one;
    TableConstraint.Key second = other.primary() ? one : other;
    return new TableConstraint.Key(
        first.name() == null ? second.name() : first.name(),
        first.primary(),
        first.columns(),
        first.include(),
        first.nullsNotDistinct(),
        first.options(),
        null,
        first.timing(),
        first.position());
  }
}
