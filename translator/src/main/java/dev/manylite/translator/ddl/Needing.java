package dev.manylite.translator.ddl;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What several parts of a step need together. */
final class Needing {
  private Needing() {}

  static Step.Needs all(Collection<Step.Needs> parts) {
    Set<Signature> functions = new HashSet<>();
    Set<String> collations = new HashSet<>();
    for (Step.Needs part : parts) {
      functions.addAll(part.functions());
      collations.addAll(part.collations());
    }
    return new Step.Needs(functions, collations);
  }

  /** With the collations of key columns. */
  static Step.Needs all(
      Collection<Step.Needs> parts, Collection<String> keyColumns, Relation table) {
    Step.Needs together = all(parts);
    Set<String> collations = new HashSet<>(together.collations());
    for (Column column : table.columns()) {
      String collation = TableText.collation(column);
      if (collation != null && keyColumns.contains(column.name())) {
        collations.add(collation);
      }
    }
    return new Step.Needs(together.functions(), collations);
  }

  static Step.Needs collation(String collation) {
    return collation == null ? Step.Needs.NONE : new Step.Needs(Set.of(), Set.of(collation));
  }
}
