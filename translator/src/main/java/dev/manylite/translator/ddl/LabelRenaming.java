package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** RENAME VALUE: a label is stored as itself, so the rows that hold it are written anew. */
final class LabelRenaming {
  private final Draft draft;
  private final SchemaType type;
  private final String before;
  private final String after;
  private final LabelTexts texts;

  LabelRenaming(Draft draft, SchemaType type, String before, String after) {
    this.draft = draft;
    this.type = type;
    this.before = before;
    this.after = after;
    this.texts = new LabelTexts(draft, type, before, after);
  }

  void carryOut() {
    for (SchemaType other : draft.schema.types()) {
      if (other.type() instanceof DomainType domain) {
        refuse(domain.defaultExpression(), other.name());
        domain.constraints().forEach(c -> refuse(c.expression(), other.name()));
      }
    }
    // A key's two sides differ until both are written.
    draft.step(Step.Execute.of("PRAGMA defer_foreign_keys = ON"));
    for (Relation relation : draft.schema.relations()) {
      if (relation.definingQuery() != null) {
        texts.followView(relation);
      }
      if (relation.kind() == Relation.Kind.TABLE) {
        texts.follow(relation);
        relation.columns().forEach(column -> rewrite(relation, column));
      }
    }
    draft.step(Step.Execute.of("PRAGMA defer_foreign_keys = OFF"));
  }

  /** A text that the schema keeps would go on to say the old label. */
  private void refuse(String text, String owner) {
    if (text != null && !texts.renamed(text, owner).equals(text)) {
      throw SqlFault.unsupported(
          "renaming label \"" + before + "\", which the definition of \"" + owner + "\" names");
    }
  }

  private void rewrite(Relation table, Column column) {
    PgType held = DomainType.held(column.type()).base();
    if (held.oid() == type.oid()) {
      refuseActions(table, column);
      update(table, column, "?2", "= ?1", before, after);
    } else if (held instanceof ArrayType array && array.element().oid() == type.oid()) {
      String old = ArrayValue.print(List.of(before));
      String changed = ArrayValue.print(List.of(after));
      // A quotation mark behind a bracket or comma begins an element: within one it is escaped.
      String oldElement = old.substring(1, old.length() - 1);
      String newElement = changed.substring(1, changed.length() - 1);
      update(
          table,
          column,
          "replace(replace(" + name(column) + ", '[' || ?1, '[' || ?2), ',' || ?1, ',' || ?2)",
          "LIKE '%' || ?1 || '%'",
          oldElement,
          newElement);
    } else if (holds(held)) {
      throw SqlFault.unsupported("renaming a label that rows in a column hold");
    }
  }

  private boolean holds(PgType held) {
    if (held.oid() == type.oid()) {
      return true;
    }
    if (held instanceof DomainType domain) {
      return holds(domain.bottom().base());
    }
    if (held instanceof ArrayType array) {
      return holds(array.element());
    }
    if (held instanceof RangeType range) {
      return holds(range.subtype());
    }
    if (held instanceof MultirangeType multirange) {
      return holds(multirange.range());
    }
    return held instanceof RowType row
        && row.fields().stream().anyMatch(f -> holds(f.type().base()));
  }

  /** A key that only compares does not see the change; what it does on an update would be done. */
  private void refuseActions(Relation table, Column column) {
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.ForeignKey key
          && key.columns().contains(column.name())
          && key.onUpdate() != Constraint.Action.NO_ACTION
          && key.onUpdate() != Constraint.Action.CASCADE) {
        throw SqlFault.unsupported(
            "renaming a label that a foreign key refers to, which acts on updates");
      }
    }
  }

  private void update(
      Relation table, Column column, String value, String condition, String old, String changed) {
    if (column.generated() != null) {
      throw SqlFault.unsupported("renaming a label that a generated column gives");
    }
    draft.step(
        Step.Execute.of(
            "UPDATE "
                + (table.isTemporary() ? "temp." : "main.")
                + QuotedName.of(table.sqliteName())
                + " SET "
                + name(column)
                + " = "
                + value
                + " WHERE "
                + name(column)
                + " "
                + condition,
            old,
            changed));
  }

  private static String name(Column column) {
    return QuotedName.of(column.name());
  }
}
