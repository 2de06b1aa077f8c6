package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reading of the schema made, for the next: a relation that would be made of the very same
 * rows is taken over. Filled by one reading, then not changed any more.
 */
final class MadeRelations {
  static final MadeRelations NONE = new MadeRelations(new KnownTypes(null), null, List.of());

  final KnownTypes types;
  private final Catalog committed;
  private final List<ObjectRow> typeRows;
  private final Map<Object, Made> made = new IdentityHashMap<>();

  MadeRelations(KnownTypes types, Catalog committed, List<ObjectRow> typeRows) {
    this.types = types;
    this.committed = committed;
    this.typeRows = typeRows;
  }

  /** Whether these rows tell of the very same types, in transactions that see the same. */
  boolean hasTypes(Catalog otherCommitted, List<ObjectRow> rows) {
    return same(typeRows, rows) && (committed == otherCommitted || rows.isEmpty());
  }

  /**
   * The relation that was made of a row, or null.
   *
   * @param others what it was made of besides
   */
  Relation find(Object row, List<?> others) {
    Made known = made.get(row);
    return known != null && same(known.others, others) ? known.relation : null;
  }

  void put(Object row, List<?> others, Relation relation) {
    made.put(row, new Made(others, relation));
  }

  @SuppressWarnings("ReferenceEquality") // kept rows are the same objects
  private static boolean same(List<?> some, List<?> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
  }

  private record Made(List<?> others, Relation relation) {}
}
