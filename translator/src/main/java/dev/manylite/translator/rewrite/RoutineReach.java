package dev.manylite.translator.rewrite;

import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Trigger;
import java.util.HashSet;
import java.util.Set;

/**
 * The relations that functions' bodies may read or change: those whose names occur in them, in the
 * functions, views, rules and triggers that they come to, and what foreign keys and inheritance
 * bring along. Errs on the safe side.
 */
final class RoutineReach {
  private final Catalog catalog;
  private final Set<Integer> relations = new HashSet<>();
  private final Set<Integer> routines = new HashSet<>();
  private boolean everything;

  RoutineReach(Catalog catalog) {
    this.catalog = catalog;
  }

  void add(Routine routine) {
    if (routines.add(routine.oid())) {
      text(routine.body());
    }
  }

  boolean contains(Relation relation) {
    return everything || relations.contains(relation.oid());
  }

  boolean meets(RoutineReach other) {
    return everything && !other.isEmpty()
        || other.everything && !isEmpty()
        || relations.stream().anyMatch(other.relations::contains);
  }

  private boolean isEmpty() {
    return !everything && relations.isEmpty();
  }

  private void text(String written) {
    TokenCursor cursor = new TokenCursor(written);
    while (true) {
      Token token = cursor.peek();
      if (token.kind() == TokenKind.END) {
        return;
      }
      if (token.kind() == TokenKind.INVALID) {
        everything = true;
        return;
      }
      if (token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.KEYWORD) {
        // What EXECUTE carries out is known when it does.
        everything |= token.text().equals("execute");
        named(token.text());
      }
      cursor.next();
    }
  }

  private void named(String name) {
    catalog.relations().stream().filter(r -> r.name().equals(name)).forEach(this::relation);
    catalog.routines().stream().filter(r -> r.name().equals(name)).forEach(this::add);
  }

  private void relation(Relation relation) {
    if (!relations.add(relation.oid())) {
      return;
    }
    if (relation.isExpanded()) {
      text(relation.viewQuery());
    }
    catalog.rules(relation.oid()).forEach(rule -> rule.actions().forEach(this::text));
    for (Trigger trigger : relation.triggers()) {
      catalog.routines().stream().filter(r -> r.oid() == trigger.function()).forEach(this::add);
    }
    catalog.children(relation).forEach(this::relation);
    catalog.parents(relation).forEach(this::relation);
    catalog.relations().stream().filter(r -> refers(r, relation)).forEach(this::relation);
  }

  private static boolean refers(Relation relation, Relation to) {
    for (Constraint constraint : relation.constraints()) {
      if (constraint instanceof Constraint.ForeignKey key
          && key.referencedTable().equals(to.name())
          && key.referencedSchema().equals(to.schema())) {
        return true;
      }
    }
    return false;
  }
}
