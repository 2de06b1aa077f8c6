package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.string.Quoting;
import dev.manylite.translator.function.system.Definition;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.Comment;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.parse.tree.TableLike;
import dev.manylite.translator.parse.tree.TableLike.Option;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
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
      CreateTable other = written(source(like), like.options());
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
        statement.position());
  }

  private Relation source(TableLike like) {
    return draft
        .schema
        .relation(like.source().schema(), like.source().name())
        .orElseThrow(
            () ->
                new SqlFault(
                        SqlState.UNDEFINED_TABLE,
                        "relation \""
                            + (like.source().schema() == null ? "" : like.source().schema() + ".")
                            + like.source().name()
                            + "\" does not exist")
                    .at(like.source().position()));
  }

  private CreateTable written(Relation source, Set<Option> options) {
    List<String> parts = new ArrayList<>();
    for (Column column : source.columns()) {
      parts.add(column(column, options));
    }
    for (Constraint constraint : source.constraints()) {
      if (constraint instanceof Constraint.Check check && options.contains(Option.CONSTRAINTS)) {
        parts.add(
            "CONSTRAINT "
                + Quoting.identifier(check.name())
                + " CHECK ("
                + check.expression()
                + ")");
      } else if (options.contains(Option.INDEXES)) {
        if (constraint instanceof Constraint.PrimaryKey key) {
          parts.add("PRIMARY KEY (" + names(key.columns()) + ")");
        } else if (constraint instanceof Constraint.Unique key) {
          parts.add("UNIQUE (" + names(key.columns()) + ")");
        } else if (constraint instanceof Constraint.Exclusion) {
          throw SqlFault.unsupported("LIKE INCLUDING INDEXES of an EXCLUDE constraint");
        }
      }
    }
    return (CreateTable) read("CREATE TABLE t (" + String.join(", ", parts) + ")");
  }

  private String column(Column column, Set<Option> options) {
    StringBuilder text = new StringBuilder(Quoting.identifier(column.name()));
    text.append(' ').append(new TypeText(draft.schema, true).of(column.type()));
    if (column.notNull()) {
      text.append(" NOT NULL");
    }
    if (column.generated() != null) {
      if (options.contains(Option.GENERATED)) {
        text.append(" GENERATED ALWAYS AS (").append(column.generated()).append(") STORED");
      }
    } else if (column.identity() != Column.Identity.NONE) {
      if (options.contains(Option.IDENTITY)) {
        throw SqlFault.unsupported("LIKE INCLUDING IDENTITY of an identity column");
      }
    } else if (column.defaultExpression() != null && options.contains(Option.DEFAULTS)) {
      text.append(" DEFAULT ").append(column.defaultExpression());
    }
    return text.toString();
  }

  private static String names(List<String> columns) {
    return columns.stream().map(Quoting::identifier).collect(Collectors.joining(", "));
  }

  private static Statement read(String text) {
    return Parser.parse(text).get(0).tree();
  }

  /** What needs the new table to be there: indexes of no constraint, and comments. */
  void complete(CreateTable statement, String schema) {
    String table = Quoting.identifier(schema) + "." + Quoting.identifier(statement.name().name());
    for (TableLike like : statement.likes()) {
      Relation source = source(like);
      if (like.options().contains(Option.INDEXES)) {
        source.indexes().stream()
            .filter(index -> !index.constraint() && !index.primary())
            .forEach(
                index -> new IndexPlanner(draft).plan((CreateIndex) read(index(index, table))));
      }
      if (like.options().contains(Option.COMMENTS)) {
        source.columns().stream()
            .filter(column -> column.comment() != null)
            .forEach(column -> new CommentPlanner(draft).plan(comment(column, table)));
      }
    }
  }

  private static Comment comment(Column column, String table) {
    return (Comment)
        read(
            "COMMENT ON COLUMN "
                + table
                + "."
                + Quoting.identifier(column.name())
                + " IS "
                + Quoting.literal(column.comment()));
  }

  /** CREATE INDEX of the same on another table. */
  static String index(Index index, String table) {
    return Definition.index("ON " + table, index, false);
  }
}
