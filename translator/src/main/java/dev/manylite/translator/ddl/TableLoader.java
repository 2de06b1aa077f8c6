package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.ColumnRecord;
import dev.manylite.translator.ddl.record.TableRecord;
import dev.manylite.translator.ddl.sqlite.SqliteColumn;
import dev.manylite.translator.ddl.sqlite.SqliteConstraint;
import dev.manylite.translator.ddl.sqlite.SqliteTable;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Column.Identity;
import dev.manylite.translator.schema.NoColumns;
import dev.manylite.translator.schema.ReferencedKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One table's CREATE TABLE text and record → {@link Relation}. */
final class TableLoader {
  final SchemaRow row;
  final String schema;
  final String name;
  final TableRecord known;
  final SqliteTable table;
  private final Oids oids;
  private final KnownTypes types;
  private boolean dependent;

  TableLoader(
      SchemaRow row, String schema, String name, TableRecord known, Oids oids, KnownTypes types) {
    this.row = row;
    this.schema = schema;
    this.name = name;
    this.known = known;
    this.oids = oids;
    this.types = types;
    this.table = row.table();
  }

  /**
   * What the relation is made of besides the row: its record, its indexes and whether their words
   * are kept, the tables that its foreign keys refer to and their records.
   */
  List<Object> madeOf(DatabaseRows all) {
    List<Object> others = new ArrayList<>();
    others.add(known);
    others.addAll(all.indexes(row.name()));
    if (!all.words().isEmpty()) {
      known.indexes().forEach(i -> others.add(all.words().hold(i.oid(), row.name())));
    }
    for (SqliteConstraint constraint : table.constraints()) {
      if (constraint instanceof SqliteConstraint.ForeignKey key) {
        Optional<TableLoader> parent = parent(key, all);
        others.add(parent.map(p -> p.row).orElse(null));
        others.add(parent.map(p -> p.known).orElse(null));
      }
    }
    return others;
  }

  static Optional<TableLoader> parent(SqliteConstraint.ForeignKey key, DatabaseRows all) {
    return ReferencedKey.named(key.parent())
        .map(divided -> all.table(divided.relation()))
        .orElseGet(() -> all.table(key.parent()));
  }

  /** Whether names and OIDs of others had no part in it. */
  boolean isOnItsOwn() {
    return !dependent;
  }

  /** For what has none on record. */
  int newOid(String kind, String objectName) {
    dependent = true;
    return oids.of(kind, schema, objectName);
  }

  /** Whether a new name would meet another relation's. */
  boolean isRelationName(String newName, DatabaseRows all) {
    dependent = true;
    return all.relationNames(schema).contains(newName);
  }

  /**
   * @param all of the same database
   */
  Relation relation(DatabaseRows all) {
    ConstraintLoader constraints = new ConstraintLoader(this, all);
    String rowid = table.rowidColumn().map(SqliteColumn::name).orElse(null);
    return new Relation(
        known.oid() != 0 ? known.oid() : newOid("relation", name),
        schema,
        name,
        Relation.Kind.TABLE,
        row.name(),
        !table.withoutRowid(),
        columns(),
        constraints.constraints(),
        constraints.indexes(),
        null,
        known.comment(),
        rowid,
        rowid != null && known.column(rowid).map(ColumnRecord::type).orElse(null) == null,
        null,
        known.lineage(),
        known.triggers(),
        known.storage());
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    int next = known.columns().stream().mapToInt(ColumnRecord::number).max().orElse(0);
    for (SqliteColumn column : table.columns()) {
      if (column.name().equals(NoColumns.NAME)) {
        continue;
      }
      Optional<ColumnRecord> record = known.column(column.name());
      int number = record.map(ColumnRecord::number).orElse(0);
      columns.add(column(column, record, number != 0 ? number : ++next));
    }
    return columns;
  }

  private Column column(SqliteColumn column, Optional<ColumnRecord> record, int number) {
    boolean rowid = table.rowidColumn().filter(c -> c == column).isPresent();
    Optional<SqlType> own = record.flatMap(r -> ownType(r, column, rowid));
    String comment = record.map(ColumnRecord::comment).orElse(null);
    if (own.isPresent()) {
      ColumnRecord made = record.get();
      return new Column(
          number,
          column.name(),
          own.get(),
          rowid || column.notNull() != null,
          made.defaultExpression(),
          made.identity(),
          made.generated(),
          own.get().base().columnForm(own.get().modifier()),
          comment,
          made.collation());
    }
    SqlType type = foreignType(column, rowid);
    return new Column(
        number,
        column.name(),
        type,
        rowid
            || column.notNull() != null
            || isKey(column) && (table.withoutRowid() || table.strict()),
        foreignDefault(column, record, type, rowid),
        record
            .map(ColumnRecord::identity)
            .filter(i -> i != Identity.NONE)
            .orElse(rowid ? Identity.BY_DEFAULT : Identity.NONE),
        column.generated(),
        rowid || isEnforced(column, type)
            ? ColumnForm.RUNTIME
            : ColumnForm.foreign(column.declaredType()),
        comment);
  }

  /** What SQLite's text says wins; what it can't say is on record. */
  private static String foreignDefault(
      SqliteColumn column, Optional<ColumnRecord> record, SqlType type, boolean rowid) {
    if (rowid) {
      return null;
    }
    String translated = ForeignDefaults.translate(column.defaultText(), type);
    return translated != null
        ? translated
        : record.map(ColumnRecord::defaultExpression).orElse(null);
  }

  /** The type on record, unless another program has declared the column anew since. */
  private Optional<SqlType> ownType(ColumnRecord record, SqliteColumn column, boolean rowid) {
    if (record.type() == null) {
      return Optional.empty();
    }
    Optional<PgType> type = types.find(record.type(), record.typeOid());
    boolean same =
        type.isPresent()
            && (rowid
                || record.typeOid() != 0 && declaresText(type.get(), column)
                || DeclaredTypes.isSameDeclaration(
                    TableText.declaration(
                        new SqlType(type.get(), record.modifier()), table.strict()),
                    column.declaredType()));
    return same ? Optional.of(new SqlType(type.get(), record.modifier())) : Optional.empty();
  }

  /** The name of a type of the database's own may have changed since. */
  private static boolean declaresText(PgType type, SqliteColumn column) {
    return CurrentRows.holdsRow(type) && isText(column.declaredType())
        || isText(type.declaration(SqlType.NO_MODIFIER)) && isText(column.declaredType());
  }

  private static boolean isText(String declaration) {
    return declaration.toLowerCase(java.util.Locale.ROOT).matches("(.* )?text(\\[\\])?");
  }

  /** The rowid's column can only be declared INTEGER; a comment may tell the wider type. */
  private static SqlType foreignType(SqliteColumn column, boolean rowid) {
    if (rowid && column.typeComment() != null) {
      if (column.typeComment().equals(Types.INT8.sqlName())) {
        return SqlType.of(Types.INT8);
      }
      if (column.typeComment().equals(Types.INT2.sqlName())) {
        return SqlType.of(Types.INT2);
      }
    }
    return DeclaredTypes.of(column.declaredType());
  }

  /** SQLite itself holds a STRICT table's columns to these types. */
  private boolean isEnforced(SqliteColumn column, SqlType type) {
    PgType base = type.base();
    boolean exact =
        base == Types.TEXT && column.declaredType().equalsIgnoreCase("TEXT")
            || base == Types.FLOAT8
            || base == Types.BYTEA;
    return table.strict() && exact;
  }

  private boolean isKey(SqliteColumn column) {
    return table
        .primaryKey()
        .filter(
            key -> key.columns().stream().anyMatch(k -> column.name().equalsIgnoreCase(k.name())))
        .isPresent();
  }
}
