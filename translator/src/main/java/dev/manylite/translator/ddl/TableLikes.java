package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.string.Quoting;
import dev.manylite.translator.function.system.Definition;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.Comment;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.parse.tree.TableLike;
import dev.manylite.translator.parse.tree.TableLike.Option;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.Storage;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * CREATE TABLE … (LIKE …): what the other table has is written out as PostgreSQL's text, and read
 * as if it stood in the statement (manual, CREATE TABLE).
 */
final class TableLikes {
  private final Draft draft;

  TableLikes(Draft draft) {
    this.draft = draft;
  }

  /** The statement with columns and constraints in place of its LIKEs. */
  CreateTable expanded(CreateTable statement) {
    if (statement.likes().isEmpty()) {
      return statement;
    }
    List<ColumnDefinition> columns = new ArrayList<>(statement.columns());
    List<TableConstraint> constraints = new ArrayList<>(statement.constraints());
    int added = 0;
    for (TableLike like : statement.likes()) {
      CreateTable other = (CreateTable) read("CREATE TABLE t (" + written(like) + ")");
      columns.addAll(like.columnsBefore() + added, other.columns());
      added += other.columns().size();
      constraints.addAll(other.constraints());
    }
    return new CreateTable(
        statement.name(),
        statement.temporary(),
        statement.ifNotExists(),
        List.copyOf(columns),
        List.copyOf(constraints),
        List.of(),
        statement.onCommit(),
        statement.family(),
        statement.storage(),
        statement.position());
  }

  private Optional<Relation> source(TableLike like) {
    return draft.schema.relation(like.source().schema(), like.source().name());
  }

  private String written(TableLike like) {
    Optional<Relation> relation = source(like);
    if (relation.isPresent()) {
      new Ownership(draft).require(relation.get(), Privilege.SELECT, List.of());
      return String.join(", ", written(relation.get(), like.options()));
    }
    ObjectName name = like.source();
    RowType type =
        (RowType)
            draft
                .schema
                .type(name.schema(), name.name())
                .filter(t -> t instanceof RowType)
                .orElseThrow(() -> missing(name));
    return type.fields().stream()
        .map(
            f ->
                QuotedName.asNeeded(f.name()) + " " + new TypeText(draft.schema, true).of(f.type()))
        .collect(Collectors.joining(", "));
  }

  private SqlFault missing(ObjectName name) {
    boolean sequence = draft.schema.sequence(name.schema(), name.name()).isPresent();
    boolean index = draft.schema.tableOfIndex(name.schema(), name.name()).isPresent();
    SqlFault fault =
        sequence || index
            ? new SqlFault(
                    SqlState.WRONG_OBJECT_TYPE,
                    "relation \"" + name.name() + "\" is invalid in LIKE clause")
                .withDetail(
                    "This operation is not supported for " + (sequence ? "sequences." : "indexes."))
            : Lookup.missingRelation(name);
    return fault.at(name.position());
  }

  private List<String> written(Relation source, Set<Option> options) {
    List<String> parts = new ArrayList<>();
    for (Column column : source.columns()) {
      parts.add(column(source, column, options));
    }
    for (Constraint constraint : source.constraints()) {
      if (constraint instanceof Constraint.Check check && options.contains(Option.CONSTRAINTS)) {
        parts.add(
            "CONSTRAINT "
                + QuotedName.asNeeded(check.name())
                + " CHECK ("
                + check.expression()
                + (source.lineage().noInherit().contains(check.oid()) ? ") NO INHERIT" : ")"));
      } else if (options.contains(Option.INDEXES)) {
        if (constraint instanceof Constraint.Key key) {
          parts.add(
              (key.primary() ? "PRIMARY KEY " : "UNIQUE ")
                  + Definition.nullsNotDistinct(Definition.index(source, key))
                  + "("
                  + names(key.columns())
                  + ")"
                  + including(source, key)
                  + key.timing().sql());
        } else if (constraint instanceof Constraint.Exclusion) {
          throw SqlFault.unsupported("LIKE INCLUDING INDEXES of an EXCLUDE constraint");
        }
      }
    }
    return parts;
  }

  private String column(Relation source, Column column, Set<Option> options) {
    StringBuilder text = new StringBuilder(QuotedName.asNeeded(column.name()));
    text.append(' ').append(new TypeText(draft.schema, true).of(column.type()));
    text.append(TypeText.collate(column.collation()));
    if (column.notNull()) {
      text.append(" NOT NULL");
    }
    if (column.generated() != null) {
      if (options.contains(Option.GENERATED)) {
        text.append(" GENERATED ALWAYS AS (").append(column.generated()).append(") STORED");
      }
    } else if (column.identity() != Column.Identity.NONE) {
      if (options.contains(Option.IDENTITY)) {
        text.append(identity(source, column));
      }
    } else if (column.defaultExpression() != null && options.contains(Option.DEFAULTS)) {
      text.append(" DEFAULT ").append(column.defaultExpression());
    }
    return text.toString();
  }

  /** The new column's sequence is one of the same definition. */
  private String identity(Relation source, Column column) {
    String kind = column.identity() == Column.Identity.ALWAYS ? "ALWAYS" : "BY DEFAULT";
    Sequence sequence =
        draft.schema.sequences().stream()
            .filter(s -> s.isOwnedBy(source, column.name()))
            .findFirst()
            .orElse(null);
    if (sequence == null) {
      // SQLite numbers the rows.
      return " GENERATED " + kind + " AS IDENTITY";
    }
    return " GENERATED "
        + kind
        + " AS IDENTITY (START "
        + sequence.start()
        + " INCREMENT "
        + sequence.increment()
        + " MINVALUE "
        + sequence.min()
        + " MAXVALUE "
        + sequence.max()
        + " CACHE "
        + sequence.cache()
        + (sequence.cycle() ? " CYCLE)" : " NO CYCLE)");
  }

  private static String including(Relation source, Constraint key) {
    Index index = Definition.index(source, key);
    return Definition.including(index) + Definition.options(index);
  }

  private static String names(List<String> columns) {
    return columns.stream().map(QuotedName::asNeeded).collect(Collectors.joining(", "));
  }

  private static Statement read(String text) {
    return Parser.parse(text).get(0).tree();
  }

  /** What needs the new table to be there: indexes of no constraint, and comments. */
  void complete(CreateTable statement, String schema) {
    String table = QuotedName.asNeeded(schema) + "." + QuotedName.asNeeded(statement.name().name());
    for (TableLike like : statement.likes()) {
      Relation source = source(like).orElse(null);
      if (source == null) {
        continue;
      }
      boolean comments = like.options().contains(Option.COMMENTS);
      if (like.options().contains(Option.INDEXES)) {
        for (Index index : source.indexes()) {
          if (!index.constraint() && !index.primary()) {
            new IndexPlanner(draft).plan((CreateIndex) read(index(index, table)));
            List<Index> made =
                draft.schema.relation(schema, statement.name().name()).orElseThrow().indexes();
            String name = made.get(made.size() - 1).name();
            String object = QuotedName.asNeeded(schema) + "." + QuotedName.asNeeded(name);
            comment(comments, "INDEX " + object, index.comment());
          }
        }
      }
      keepStorage(like, source, schema, statement.name().name());
      if (like.options().contains(Option.STATISTICS)) {
        Relation made = draft.schema.relation(schema, statement.name().name()).orElseThrow();
        new StatisticsPlanner(draft).copy(source, made, comments);
      }
      for (Column column : source.columns()) {
        String object = table + "." + QuotedName.asNeeded(column.name());
        comment(comments, "COLUMN " + object, column.comment());
      }
      for (Constraint constraint : source.constraints()) {
        if (constraint instanceof Constraint.Check && like.options().contains(Option.CONSTRAINTS)) {
          String object = QuotedName.asNeeded(constraint.name()) + " ON " + table;
          comment(comments, "CONSTRAINT " + object, constraint.comment());
        }
      }
    }
  }

  /** INCLUDING STORAGE, INCLUDING COMPRESSION. */
  private void keepStorage(TableLike like, Relation source, String schema, String name) {
    Relation made = draft.schema.relation(schema, name).orElseThrow();
    Storage storage = made.storage();
    for (Column column : source.columns()) {
      Storage.OfColumn of = source.storage().column(column.number());
      int number = made.column(column.name()).orElseThrow().number();
      Storage.OfColumn now = storage.column(number);
      boolean kept = like.options().contains(Option.STORAGE);
      boolean compressed = like.options().contains(Option.COMPRESSION);
      storage =
          storage.withColumn(
              number,
              new Storage.OfColumn(
                  now.statistics(),
                  kept ? of.storage() : now.storage(),
                  compressed ? of.compression() : now.compression(),
                  now.options(),
                  column.type().base().isArray() ? 0 : now.dimensions()));
    }
    if (!storage.equals(made.storage())) {
      draft.change(Relations.withStorage(made, storage));
    }
  }

  private void comment(boolean asked, String object, String text) {
    if (asked && text != null) {
      String statement = "COMMENT ON " + object + " IS " + Quoting.literal(text);
      new CommentPlanner(draft).plan((Comment) read(statement));
    }
  }

  /** CREATE INDEX of the same on another table. */
  static String index(Index index, String table) {
    return new Definition(null, null, false, Definition.AS_STORED).index("ON " + table, index);
  }
}
