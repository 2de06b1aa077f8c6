package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Constraint;

/** Copies of constraints that differ in one thing. */
final class Constraints {
  private Constraints() {}

  static Constraint named(Constraint constraint, String name) {
    return copy(constraint, name, constraint.comment());
  }

  static Constraint withComment(Constraint constraint, String comment) {
    return copy(constraint, constraint.name(), comment);
  }

  private static Constraint copy(Constraint constraint, String name, String comment) {
    if (constraint instanceof Constraint.Key key) {
      return Constraint.key(key.primary(), key.oid(), name, key.columns(), key.timing(), comment);
    }
    if (constraint instanceof Constraint.Check check) {
      return new Constraint.Check(
          check.oid(), name, check.expression(), comment, check.validated());
    }
    if (constraint instanceof Constraint.Exclusion exclusion) {
      return new Constraint.Exclusion(exclusion.oid(), name, exclusion.operators(), comment);
    }
    Constraint.ForeignKey key = (Constraint.ForeignKey) constraint;
    return key.with(name, key.timing(), comment, key.validated());
  }

  /** The same, known or not to hold for all rows. */
  static Constraint validated(Constraint constraint, boolean validated) {
    if (constraint instanceof Constraint.Check check) {
      return new Constraint.Check(
          check.oid(), check.name(), check.expression(), check.comment(), validated);
    }
    if (!(constraint instanceof Constraint.ForeignKey key)) {
      return constraint;
    }
    return key.with(key.name(), key.timing(), key.comment(), validated);
  }
}
