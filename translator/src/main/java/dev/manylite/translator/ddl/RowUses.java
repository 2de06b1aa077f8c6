package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** What holds a composite type's rows, or says something of them, when the type is to change. */
final class RowUses {
  private final Draft draft;

  RowUses(Draft draft) {
    this.draft = draft;
  }

  /** Whether values of a type have rows of the relation in them. */
  static boolean holds(PgType type, int relationOid) {
    if (type instanceof ArrayType array) {
      return holds(array.element(), relationOid);
    }
    if (type instanceof DomainType domain) {
      return holds(domain.over().base(), relationOid);
    }
    if (type instanceof RangeType range) {
      return holds(range.subtype(), relationOid);
    }
    if (type instanceof MultirangeType multirange) {
      return holds(multirange.range(), relationOid);
    }
    return type instanceof RowType row
        && (row.relationOid() == relationOid
            || row.fields().stream().anyMatch(f -> holds(f.type().base(), relationOid)));
  }

  /**
   * @throws SqlFault 42P16 for a type that would contain itself
   */
  static void checkMember(int relationOid, String sqlName, SqlType member) {
    if (holds(member.base(), relationOid)) {
      throw new SqlFault(
          SqlState.INVALID_TABLE_DEFINITION,
          "composite type " + sqlName + " cannot be made a member of itself");
    }
  }

  /**
   * Refuses a change that would make stored rows wrong (0A000, as in PostgreSQL).
   *
   * @param what {@code table "t"}
   * @param how {@code uses its row type}
   */
  void refuse(RowType row, String what, String how) {
    for (Relation table : draft.schema.relations()) {
      for (Column column : table.columns()) {
        if (table.kind() == Relation.Kind.TABLE && holds(column.type().base(), row.relationOid())) {
          throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot alter "
                  + what
                  + " because column \""
                  + table.name()
                  + "."
                  + column.name()
                  + "\" "
                  + how);
        }
      }
    }
  }

  /** A column of the row type itself, or of the array over it. */
  record Held(Relation table, Column column) {
    /** The one of the two that it is of. */
    PgType part(RowType row) {
      return column.type().base().isArray() ? Types.array(row) : row;
    }
  }

  List<Held> columns(RowType row) {
    List<Held> held = new ArrayList<>();
    for (Relation table : draft.schema.relations()) {
      for (Column column : table.columns()) {
        PgType type = column.type().base();
        PgType scalar = type instanceof ArrayType array ? array.element() : type;
        if (table.kind() == Relation.Kind.TABLE
            && scalar instanceof RowType of
            && of.relationOid() == row.relationOid()) {
          held.add(new Held(table, column));
        }
      }
    }
    return held;
  }

  void refuseTypes(RowType row, String change) {
    for (SchemaType type : draft.schema.types()) {
      if (holds(type.type(), row.relationOid())) {
        throw SqlFault.unsupported(change);
      }
    }
  }

  boolean anyHeld(RowType row) {
    return draft.schema.relations().stream()
        .filter(r -> r.kind() == Relation.Kind.TABLE)
        .flatMap(r -> r.columns().stream())
        .anyMatch(c -> holds(c.type().base(), row.relationOid()));
  }

  /** An index names the order of each field, and is not made anew. */
  void refuseSorted(RowType row) {
    boolean sorted =
        anyHeld(row)
            && java.util.stream.Stream.concat(
                    draft.source.rows().stream(), draft.source.temporaryRows().stream())
                .anyMatch(r -> r.sql() != null && r.sql().contains(row.collation()));
    if (sorted) {
      throw SqlFault.unsupported("altering a composite type by which an index is sorted");
    }
  }

  /** Texts that the schema keeps would go on to say the old name, or mean the old type. */
  void refuseTexts(String name, String change) {
    for (Relation relation : draft.schema.relations()) {
      refuse(relation.definingQuery(), name, change, relation.name());
      for (Rule rule : draft.rules(relation)) {
        RuleTexts.all(rule).forEach(text -> refuse(text, name, change, rule.name()));
      }
      relation.triggers().forEach(trigger -> refuse(trigger.when(), name, change, trigger.name()));
      if (relation.kind() == Relation.Kind.TABLE) {
        RelationTexts.mapped(
            relation,
            (text, use) -> {
              refuse(text, name, change, relation.name());
              return text;
            });
      }
    }
    for (Routine routine : draft.schema.routines()) {
      if (routine.standard()) {
        refuse(routine.body(), name, change, routine.name());
      }
    }
    for (SchemaType type : draft.schema.types()) {
      if (type.type() instanceof DomainType domain) {
        refuse(domain.defaultExpression(), name, change, type.name());
        for (DomainConstraint constraint : domain.constraints()) {
          refuse(constraint.expression(), name, change, type.name());
        }
      }
    }
  }

  private static void refuse(String text, String name, String change, String owner) {
    TokenCursor cursor = new TokenCursor(text == null ? "" : text);
    while (!cursor.at(TokenKind.END)) {
      if (cursor.next().text().equals(name)) {
        throw SqlFault.unsupported(change + " that the definition of \"" + owner + "\" may name");
      }
    }
  }
}
