package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.ColumnRecord;
import dev.manylite.translator.ddl.record.ConstraintRecord;
import dev.manylite.translator.ddl.record.IndexRecord;
import dev.manylite.translator.ddl.record.ReferenceRecord;
import dev.manylite.translator.ddl.sqlite.SqliteColumn;
import dev.manylite.translator.ddl.sqlite.SqliteConstraint;
import dev.manylite.translator.ddl.sqlite.SqliteIndex;
import dev.manylite.translator.definition.ConstraintTiming;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Constraint.Action;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.IndexTraits;
import dev.manylite.translator.schema.ReferencedKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One table's constraints and indexes, named as PostgreSQL would where they have no name. */
final class ConstraintLoader {
  private final TableLoader owner;
  private final DatabaseRows all;
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private final Set<String> takenNames = new HashSet<>();

  ConstraintLoader(TableLoader owner, DatabaseRows all) {
    this.owner = owner;
    this.all = all;
    for (SqliteConstraint constraint : owner.table.constraints()) {
      takenNames.add(constraint.name());
    }
    NamedConstraints.of(owner.name, owner.table, this::isTaken).forEach(this::constraint);
    all.indexes(owner.row.name()).forEach(this::index);
  }

  List<Constraint> constraints() {
    return constraints;
  }

  List<Index> indexes() {
    return indexes;
  }

  private boolean isTaken(String name) {
    return takenNames.contains(name) || owner.isRelationName(name, all);
  }

  private void constraint(NamedConstraints.Named named) {
    takenNames.add(named.name());
    Optional<ConstraintRecord> record = owner.known.constraint(named.name());
    int oid =
        record
            .map(ConstraintRecord::oid)
            .filter(o -> o != 0)
            .orElseGet(() -> owner.newOid("constraint", owner.name + "." + named.name()));
    String comment = record.map(ConstraintRecord::comment).orElse(null);
    boolean validated = record.map(r -> !r.notValid()).orElse(true);
    SqliteConstraint constraint = named.constraint();
    if (constraint instanceof SqliteConstraint.PrimaryKey key) {
      List<String> columns = keyColumns(key.columns());
      constraints.add(
          new Constraint.PrimaryKey(
              oid, named.name(), columns, ConstraintTiming.NOT_DEFERRABLE, comment));
      constraintIndex(named.name(), columns, true);
    } else if (constraint instanceof SqliteConstraint.Unique unique) {
      List<String> columns = keyColumns(unique.columns());
      constraints.add(
          new Constraint.Unique(
              oid, named.name(), columns, ConstraintTiming.NOT_DEFERRABLE, comment));
      constraintIndex(named.name(), columns, false);
    } else if (constraint instanceof SqliteConstraint.Check check) {
      String text = record.map(ConstraintRecord::check).orElse(check.expression());
      constraints.add(new Constraint.Check(oid, named.name(), text, comment, validated));
    } else if (constraint instanceof SqliteConstraint.ForeignKey key) {
      ReferenceRecord reference =
          record.map(ConstraintRecord::reference).orElse(ReferenceRecord.NONE);
      Constraint.ForeignKey read =
          foreignKey(key, reference, oid, named.name(), comment, validated);
      if (fits(read, key)) {
        constraints.add(read);
      }
    }
  }

  /**
   * SQLite takes a key that does not fit the table it refers to, and reports it when rows are
   * written; PostgreSQL has no such constraint.
   */
  private boolean fits(Constraint.ForeignKey read, SqliteConstraint.ForeignKey key) {
    Optional<TableLoader> parent = TableLoader.parent(key, all);
    return parent.isEmpty()
        || read.referencedColumns().size() == read.columns().size()
            && read.referencedColumns().stream()
                .allMatch(
                    column ->
                        parent.get().table.column(column).isPresent()
                            || ReferencedKey.named(key.parent()).isPresent());
  }

  private Constraint.ForeignKey foreignKey(
      SqliteConstraint.ForeignKey key,
      ReferenceRecord reference,
      int oid,
      String name,
      String comment,
      boolean validated) {
    Optional<ReferencedKey> divided = ReferencedKey.named(key.parent());
    Optional<TableLoader> parent = TableLoader.parent(key, all);
    List<String> parentColumns = key.parentColumns();
    if (divided.isPresent() && parent.isPresent()) {
      parentColumns = parentColumns.stream().map(c -> name(parent.get(), c)).toList();
    }
    if (parentColumns.isEmpty()) {
      parentColumns =
          parent
              .flatMap(p -> p.table.primaryKey())
              .map(p -> p.columns().stream().map(SqliteIndex.Key::name).toList())
              .orElse(List.of());
    }
    boolean planned = reference.onDelete() != null;
    return new Constraint.ForeignKey(
        oid,
        name,
        key.columns().stream().map(c -> spelling(owner, c)).toList(),
        parent.map(p -> p.schema).orElse("public"),
        parent.map(p -> p.name).orElse(key.parent()),
        parentColumns.stream().map(c -> parent.map(p -> spelling(p, c)).orElse(c)).toList(),
        reference.full(),
        planned ? reference.onUpdate() : Action.of(key.onUpdate()),
        planned ? reference.onDelete() : Action.of(key.onDelete()),
        reference.deleteColumns(),
        planned,
        ConstraintTiming.of(key.deferrable(), key.initiallyDeferred()),
        comment,
        validated);
  }

  /** What a column of the table of all partitions' keys stands for. */
  private static String name(TableLoader table, String column) {
    return table.known.columns().stream()
        .filter(c -> c.number() == ReferencedKey.number(column))
        .map(ColumnRecord::name)
        .findFirst()
        .orElse(column);
  }

  private void constraintIndex(String name, List<String> columns, boolean primary) {
    Optional<IndexRecord> record = owner.known.index(name);
    indexes.add(
        new Index(
            indexOid(record, name),
            owner.schema,
            name,
            true,
            primary,
            true,
            "btree",
            columns.stream().map(c -> new Index.Key(c, null, false, false)).toList(),
            record.map(IndexRecord::include).orElse(List.of()),
            null,
            record.map(IndexRecord::comment).orElse(null),
            null,
            record.map(IndexRecord::traits).orElse(IndexTraits.NONE)));
  }

  private int indexOid(Optional<IndexRecord> record, String name) {
    return record
        .map(IndexRecord::oid)
        .filter(o -> o != 0)
        .orElseGet(() -> owner.newOid("index", name));
  }

  private void index(SchemaRow row) {
    SqliteIndex index = row.index();
    String name = DatabaseRows.local(row, owner.schema);
    Optional<IndexRecord> record = owner.known.index(name);
    Optional<ConstraintRecord> constraint =
        owner
            .known
            .constraint(name)
            .filter(
                c ->
                    c.kind().equals("x")
                        || (index.unique() || c.timing().deferrable()) && index.where() == null);
    boolean late = constraint.filter(c -> c.timing().deferrable()).isPresent();
    boolean primary = constraint.filter(c -> "p".equals(c.kind())).isPresent();
    List<String> columns = keyColumns(index.keys());
    if (constraint.isPresent()) {
      ConstraintRecord c = constraint.get();
      constraints.add(
          c.kind().equals("x")
              ? new Constraint.Exclusion(c.oid(), name, c.operators(), c.comment())
              : Constraint.key(primary, c.oid(), name, columns, c.timing(), c.comment()));
    }
    List<Index.Key> keys =
        record
            .map(IndexRecord::keys)
            .filter(recorded -> agree(recorded, index.keys()))
            .orElseGet(() -> index.keys().stream().map(this::key).toList());
    indexes.add(
        new Index(
            indexOid(record, name),
            owner.schema,
            name,
            index.unique() || late,
            primary,
            constraint.isPresent(),
            record.map(IndexRecord::method).orElse("btree"),
            keys,
            record.map(IndexRecord::include).orElse(List.of()),
            record.map(IndexRecord::predicate).orElse(predicate(index)),
            record.map(IndexRecord::comment).orElse(null),
            row.name(),
            traits(indexOid(record, name), record).withImmediate(!late)));
  }

  private IndexTraits traits(int oid, Optional<IndexRecord> record) {
    IndexTraits known = record.map(IndexRecord::traits).orElse(IndexTraits.NONE);
    return all.words().hold(oid, owner.row.name()) ? known.withWords(true) : known;
  }

  private static String predicate(SqliteIndex index) {
    return AccessMethodRules.NOWHERE.equals(index.where()) ? null : index.where();
  }

  /** Another program may have made another index of this name since. */
  private static boolean agree(List<Index.Key> recorded, List<SqliteIndex.Key> keys) {
    if (recorded.size() != keys.size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      String name = keys.get(i).name();
      String known = recorded.get(i).column();
      // A conversion that SQLite does without leaves a bare column.
      String expression = recorded.get(i).expression();
      boolean bare =
          known == null && name != null && expression != null && expression.contains(name);
      if (!bare
          && (name == null != (known == null) || name != null && !name.equalsIgnoreCase(known))) {
        return false;
      }
    }
    return true;
  }

  private Index.Key key(SqliteIndex.Key key) {
    String column = key.name() == null ? null : spelling(owner, key.name());
    // Where NULLs lie matters to no result; PostgreSQL's own order is the quiet one to show.
    return new Index.Key(column, key.expression(), key.descending(), key.descending());
  }

  private List<String> keyColumns(List<SqliteIndex.Key> keys) {
    return keys.stream()
        .filter(key -> key.name() != null)
        .map(key -> spelling(owner, key.name()))
        .toList();
  }

  /** SQLite finds columns without regard to case; PostgreSQL wants the one spelling. */
  private static String spelling(TableLoader table, String column) {
    return table.table.column(column).map(SqliteColumn::name).orElse(column);
  }
}
