package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.ColumnRecord;
import dev.manylite.translator.ddl.record.ConstraintRecord;
import dev.manylite.translator.ddl.record.IndexRecord;
import dev.manylite.translator.ddl.record.ReferenceRecord;
import dev.manylite.translator.ddl.record.TableRecord;
import dev.manylite.translator.ddl.record.ViewRecord;
import dev.manylite.translator.ddl.sqlite.SqliteConstraint;
import dev.manylite.translator.ddl.sqlite.SqliteTable;
import dev.manylite.translator.ddl.sqlite.TableEdits;
import dev.manylite.translator.ddl.sqlite.TableReader;
import dev.manylite.translator.definition.ConstraintTiming;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table that a {@link Draft} makes or changes. */
final class TableDraft {
  Relation relation;

  /** Its CREATE TABLE statement in SQLite. */
  String text;

  /** Columns whose type is on record, because Manylite made them. */
  final Set<String> own = new HashSet<>();

  /** Columns whose DEFAULT in the text stands for values of older rows. */
  final Set<String> missing = new HashSet<>();

  /** Whether its foreign keys are out of SQLite's sight ({@link RetypedConstraints}). */
  boolean apart;

  int lastNumber;

  TableDraft(Relation relation, String text) {
    this.relation = relation;
    this.text = text;
    lastNumber = relation.columns().stream().mapToInt(Column::number).max().orElse(0);
  }

  static TableDraft existing(Relation relation, SchemaSource source) {
    List<SchemaRow> rows = relation.isTemporary() ? source.temporaryRows() : source.rows();
    String text =
        rows.stream()
            .filter(r -> r.type().equals("table") && r.name().equals(relation.sqliteName()))
            .map(SchemaRow::sql)
            .findFirst()
            .orElse(null);
    TableDraft draft = new TableDraft(relation, text);
    List<ObjectRow> objects = relation.isTemporary() ? source.temporaryObjects() : source.objects();
    TableRecord known =
        objects.stream()
            .filter(o -> o.is(ObjectKind.TABLE, relation.schema(), relation.name()))
            .findFirst()
            .map(ObjectRow::table)
            .orElse(TableRecord.NONE);
    draft.lastNumber = Math.max(draft.lastNumber, known.lastNumber());
    for (ColumnRecord column : known.columns()) {
      Optional<Column> now = relation.column(column.name());
      boolean same = now.filter(c -> isOf(c, column)).isPresent();
      if (same) {
        draft.own.add(column.name());
      }
      if (column.missing()) {
        draft.missing.add(column.name());
      }
    }
    return draft;
  }

  private static boolean isOf(Column column, ColumnRecord known) {
    return known.typeOid() == 0
        ? column.type().base().name().equals(known.type())
        : KnownTypes.recordedOid(column.type().base()) == known.typeOid();
  }

  boolean temporary() {
    return relation.isTemporary();
  }

  /** A text of the table as SQLite is to have it by now. */
  String shown(String whole) {
    String shown = whole;
    for (SqliteConstraint constraint : apart ? reversed(whole) : List.<SqliteConstraint>of()) {
      if (constraint instanceof SqliteConstraint.ForeignKey) {
        shown = TableEdits.removeConstraint(shown, constraint);
      }
    }
    return shown;
  }

  /** So that each is where it was read when those before it go. */
  private static List<SqliteConstraint> reversed(String text) {
    List<SqliteConstraint> constraints = new ArrayList<>(TableReader.read(text).constraints());
    constraints.sort(Comparator.comparing(c -> -c.range().start()));
    return constraints;
  }

  SqliteTable parsed() {
    return TableReader.read(text);
  }

  /** What is remembered of the table as it is now. */
  TableRecord record() {
    List<ColumnRecord> columns = new ArrayList<>();
    for (Column column : relation.columns()) {
      boolean made = own.contains(column.name());
      columns.add(
          new ColumnRecord(
              column.name(),
              column.number(),
              made ? column.type().base().name() : null,
              made ? KnownTypes.recordedOid(column.type().base()) : 0,
              made ? column.type().modifier() : -1,
              column.defaultExpression(),
              made || !column.name().equals(relation.rowidColumn())
                  ? column.identity()
                  : Column.Identity.NONE,
              made ? column.generated() : null,
              column.comment(),
              missing.contains(column.name()),
              column.collation()));
    }
    List<ConstraintRecord> constraints = new ArrayList<>();
    for (Constraint constraint : relation.constraints()) {
      constraints.add(
          new ConstraintRecord(
              constraint.name(),
              kind(constraint),
              constraint.oid(),
              constraint instanceof Constraint.Check check ? check.expression() : null,
              constraint instanceof Constraint.Exclusion exclusion
                  ? exclusion.operators()
                  : List.of(),
              constraint.comment(),
              !constraint.validated(),
              constraint instanceof Constraint.ForeignKey
                  ? ConstraintTiming.NOT_DEFERRABLE
                  : constraint.timing(),
              constraint instanceof Constraint.ForeignKey key
                  ? ReferenceRecord.of(key)
                  : ReferenceRecord.NONE));
    }
    List<IndexRecord> indexes = new ArrayList<>();
    for (Index index : relation.indexes()) {
      indexes.add(
          new IndexRecord(
              index.name(),
              index.oid(),
              index.method(),
              index.keys().stream().allMatch(TableDraft::isPlain) ? List.of() : index.keys(),
              index.include(),
              index.predicate(),
              index.comment(),
              index.traits()));
    }
    return new TableRecord(
        relation.oid(),
        relation.comment(),
        lastNumber,
        columns,
        constraints,
        indexes,
        relation.lineage(),
        relation.triggers(),
        relation.storage());
  }

  /** SQLite's own text of the index tells as much. */
  private static boolean isPlain(Index.Key key) {
    return key.column() != null
        && key.operatorClass() == null
        && key.collation() == 0
        && key.nullsFirst() == key.descending();
  }

  static String kind(Constraint constraint) {
    if (constraint instanceof Constraint.PrimaryKey) {
      return "p";
    }
    if (constraint instanceof Constraint.Unique) {
      return "u";
    }
    if (constraint instanceof Constraint.Exclusion) {
      return "x";
    }
    return constraint instanceof Constraint.Check ? "c" : "f";
  }

  static ViewRecord viewRecord(Relation view) {
    List<ColumnRecord> columns =
        view.columns().stream()
            .map(
                c ->
                    new ColumnRecord(
                        c.name(),
                        c.number(),
                        c.type().base().name(),
                        KnownTypes.recordedOid(c.type().base()),
                        c.type().modifier(),
                        c.defaultExpression(),
                        Column.Identity.NONE,
                        null,
                        c.comment(),
                        false,
                        c.collation()))
            .toList();
    return new ViewRecord(
        view.oid(),
        view.viewQuery(),
        columns,
        view.comment(),
        view.checkOption() == null ? null : view.checkOption().name(),
        view.triggers(),
        view.storage());
  }
}
