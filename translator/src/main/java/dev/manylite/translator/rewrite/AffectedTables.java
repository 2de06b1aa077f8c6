package dev.manylite.translator.rewrite;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Constraint.Action;
import dev.manylite.translator.schema.Constraint.ForeignKey;
import dev.manylite.translator.schema.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables that writing statements change: their own, and those that foreign keys pull along. */
final class AffectedTables {
  private final Catalog catalog;
  private final Set<String> names = new HashSet<>();

  AffectedTables(Catalog catalog) {
    this.catalog = catalog;
  }

  static AffectedTables by(Relation target, Catalog catalog) {
    AffectedTables affected = new AffectedTables(catalog);
    affected.add(target);
    return affected;
  }

  static AffectedTables by(List<Relation> targets, Catalog catalog) {
    AffectedTables affected = new AffectedTables(catalog);
    targets.forEach(affected::add);
    return affected;
  }

  void add(Relation target) {
    if (!names.add(name(target))) {
      return;
    }
    for (Relation relation : catalog.relations()) {
      for (Constraint constraint : relation.constraints()) {
        if (constraint instanceof ForeignKey key
            && key.referencedTable().equals(target.name())
            && key.referencedSchema().equals(target.schema())
            && (changes(key.onDelete()) || changes(key.onUpdate()))) {
          add(relation);
        }
      }
    }
  }

  boolean contains(Relation relation) {
    return names.contains(name(relation));
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  /** Whether a foreign key of another changed table changes it too. */
  boolean pullsAlong(Relation table) {
    for (Relation relation : catalog.relations()) {
      if (!name(relation).equals(name(table))
          && contains(relation)
          && by(relation, catalog).contains(table)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  static String name(Relation relation) {
    return relation.sqliteName().toLowerCase(Locale.ROOT);
  }

  private static boolean changes(Action action) {
    return action != Action.NO_ACTION && action != Action.RESTRICT;
  }
}
