package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.RowWithoutField;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows of a composite type, or of a table's row type, that columns hold: they lose a field. */
final class HeldRows {
  private final Draft draft;
  private final RowType row;
  private final int place;

  /**
   * @param row the type before
   * @param place the field's
   */
  HeldRows(Draft draft, RowType row, int place) {
    this.draft = draft;
    this.row = row;
    this.place = place;
  }

  /** Writes the rows anew: fields are read by their places. */
  void dropField() {
    RowUses uses = new RowUses(draft);
    if (!uses.anyHeld(row)) {
      return;
    }
    uses.refuseSorted(row);
    uses.refuseTexts(
        row.fields().get(place).name(), "dropping a field of rows that a column holds");
    for (Relation table : draft.schema.relations()) {
      for (Column column : table.columns()) {
        PgType type = column.type().base();
        if (table.kind() == Relation.Kind.TABLE && RowUses.holds(type, row.relationOid())) {
          rewrite(table, column, RowWithoutField.print(way(type)));
        }
      }
    }
  }

  private Object way(PgType type) {
    if (type instanceof DomainType domain) {
      return way(domain.over().base());
    }
    if (type instanceof ArrayType array) {
      return RowWithoutField.elements(way(array.element()));
    }
    if (!(type instanceof RowType held)) {
      throw SqlFault.unsupported("dropping a field of rows that ranges hold");
    }
    if (held.relationOid() == row.relationOid()) {
      return RowWithoutField.field(place);
    }
    List<Object> ways = new ArrayList<>();
    for (int i = 0; i < held.fields().size(); i++) {
      PgType field = held.fields().get(i).type().base();
      if (RowUses.holds(field, row.relationOid())) {
        ways.add((long) i);
        ways.add(way(field));
      }
    }
    return ways;
  }

  private void rewrite(Relation table, Column column, String way) {
    boolean keyed =
        table.constraints().stream()
            .anyMatch(
                c -> c instanceof Constraint.ForeignKey k && k.columns().contains(column.name()));
    if (keyed || column.generated() != null || isInText(table, column)) {
      throw SqlFault.unsupported("dropping a field of rows that a constraint reads");
    }
    String name = QuotedName.of(column.name());
    draft.step(
        new Step.Execute(
            "UPDATE "
                + (table.isTemporary() ? "temp." : "main.")
                + QuotedName.of(table.sqliteName())
                + " SET "
                + name
                + " = "
                + RowWithoutField.SIGNATURE.name()
                + "("
                + name
                + ", ?1)",
            List.of(way),
            new Step.Needs(Set.of(RowWithoutField.SIGNATURE), Set.of()),
            null));
  }

  /** Whether a CHECK or an index, which SQLite keeps, reads its fields by their places. */
  private boolean isInText(Relation table, Column column) {
    DropColumnPlanner reading = new DropColumnPlanner(draft);
    return table.constraints().stream().anyMatch(c -> reading.concerns(c, table, column.name()))
        || table.indexes().stream().anyMatch(i -> reading.concerns(i, table, column.name()));
  }
}
