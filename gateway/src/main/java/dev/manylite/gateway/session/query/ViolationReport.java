package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.context.SessionSequences;
import dev.manylite.gateway.sqlite.ConstraintFailure;
import dev.manylite.gateway.sqlite.ConstraintFailure.Violation;
import dev.manylite.gateway.sqlite.FailingRowProbe;
import dev.manylite.translator.ddl.IndexKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A violated constraint with the detail that PostgreSQL gives: the key, or the failing row. SQLite
 * tells neither, so the failed statement is run again to look; sequences give what they gave.
 */
final class ViolationReport {
  /**
   * Values longer than this are cut in the description of a row (ExecBuildSlotValueDescription).
   */
  private static final int MOST_BYTES = 64;

  private final Session session;
  private final RunningQuery running;
  private final SessionSequences sequences;
  private final TypeContext types;

  ViolationReport(Session session, RunningQuery running) {
    this.session = session;
    this.running = running;
    this.sequences = session.sequences();
    this.types = session.functions().types();
  }

  SqlFault of(ConstraintFailure failure) {
    if (failure.violation() instanceof Violation.ForeignKey) {
      return new ForeignKeyViolations(running.schema(), types).fault(running, this::again);
    }
    SqlFault first = Violations.fault(failure, running.schema(), running.plan());
    if (first.object().table() == null) {
      return first;
    }
    SqlFault fault =
        first.sqlState().equals(SqlState.UNIQUE_VIOLATION)
            ? running
                .schema()
                .relation(first.object().schema(), first.object().table())
                .map(relation -> firstViolated(first, relation))
                .orElse(first)
            : first;
    return running
        .schema()
        .relation(fault.object().schema(), fault.object().table())
        .flatMap(relation -> detail(fault, relation))
        .map(fault::withDetail)
        .orElse(fault);
  }

  private void again() {
    if (!sequences.replay(running::runAgain)) {
      throw new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, "too many sequence values to run again");
    }
  }

  private Optional<String> detail(SqlFault fault, Relation relation) {
    ReadableColumns readable =
        new ReadableColumns(session, running.schema(), running.plan(), relation);
    if (fault.sqlState().equals(SqlState.UNIQUE_VIOLATION)) {
      return keyParts(relation, fault.object().constraint())
          .filter(parts -> parts.stream().allMatch(p -> readable.includes(p.column())))
          .flatMap(
              parts ->
                  row(relation, parts.stream().map(KeyPart::sql).toList())
                      .map(values -> key(parts, values)));
    }
    List<Column> columns = readable.shown(relation);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    String names =
        readable.all()
            ? ""
            : columns.stream().map(Column::name).collect(Collectors.joining(", ", "(", ") = "));
    return row(relation, columns.stream().map(c -> QuotedName.of(c.name())).toList())
        .map(values -> "Failing row contains " + names + "(" + shortened(columns, values) + ").");
  }

  /**
   * Of several unique indexes PostgreSQL names the one that was made first, SQLite the last. The
   * primary key of a CREATE TABLE comes first; over generated columns SQLite has it as an index
   * that is made later.
   */
  private SqlFault firstViolated(SqlFault fault, Relation relation) {
    List<Index> made = new ArrayList<>(relation.indexes());
    made.sort(Comparator.comparing(index -> !isGeneratedKey(index, relation)));
    List<Index> earlier = new ArrayList<>();
    for (Index index : made) {
      if (index.name().equals(fault.object().constraint())) {
        break;
      }
      if (index.enforces()
          && index.predicate() == null
          && index.keys().stream().allMatch(k -> k.column() != null)) {
        earlier.add(index);
      }
    }
    if (earlier.isEmpty() || relation.rowidName().isEmpty()) {
      return fault;
    }
    return row(relation, earlier.stream().map(index -> isThere(index, relation)).toList())
        .map(found -> found.indexOf(1L))
        .filter(place -> place >= 0)
        .map(place -> Violations.duplicate(relation, earlier.get(place).name()))
        .orElse(fault);
  }

  private static boolean isGeneratedKey(Index index, Relation relation) {
    return index.primary()
        && index.keys().stream()
            .flatMap(k -> relation.column(k.column()).stream())
            .anyMatch(column -> column.generated() != null);
  }

  /** Whether another row has the key. */
  private static String isThere(Index index, Relation relation) {
    String equal = index.traits().nullsNotDistinct() ? " IS " : " = ";
    String keys =
        index.keys().stream()
            .map(k -> "o." + QuotedName.of(k.column()) + equal + "n." + QuotedName.of(k.column()))
            .collect(Collectors.joining(" AND "));
    return "EXISTS (SELECT 1 FROM "
        + QuotedName.of(relation.sqliteName())
        + " o WHERE "
        + keys
        + " AND o."
        + relation.rowidName().orElseThrow()
        + " IS NOT "
        + FailingRowProbe.SELF
        + ")";
  }

  private Optional<List<Object>> row(Relation relation, List<String> values) {
    return new FailingRowProbe(running.handle())
        .of(
            relation.sqliteName(),
            relation.rowidName().orElse(null),
            relation.columns().stream().map(Column::name).toList(),
            values,
            this::again);
  }

  /**
   * A column or an expression of a key.
   *
   * @param column null for an expression
   * @param type of an expression's value; null for a column
   */
  private record KeyPart(String text, String sql, Column column, SqlType type) {}

  /** Empty where one is not understood. */
  private Optional<List<KeyPart>> keyParts(Relation relation, String constraint) {
    List<KeyPart> parts = new ArrayList<>();
    for (Index.Key key : keys(relation, constraint)) {
      Optional<KeyPart> part =
          key.column() != null
              ? relation
                  .column(key.column())
                  .map(
                      c ->
                          new KeyPart(
                              QuotedName.asNeeded(c.name()), QuotedName.of(c.name()), c, null))
              : IndexKey.of(key.expression(), relation, running.schema(), types)
                  .map(e -> new KeyPart(e.text(), e.sql(), null, e.type()));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  private static List<Index.Key> keys(Relation relation, String constraint) {
    for (Constraint candidate : relation.constraints()) {
      if (candidate.name().equals(constraint)) {
        if (candidate instanceof Constraint.Key key) {
          return columns(key.columns());
        }
      }
    }
    for (Index index : relation.indexes()) {
      if (index.name().equals(constraint)) {
        return index.keys();
      }
    }
    return List.of();
  }

  private static List<Index.Key> columns(List<String> names) {
    return names.stream().map(name -> new Index.Key(name, null, false, false)).toList();
  }

  private String key(List<KeyPart> parts, List<Object> values) {
    StoredTexts texts = new StoredTexts(types);
    List<String> names = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      KeyPart part = parts.get(i);
      Object value = values.get(i);
      names.add(part.text());
      shown.add(
          part.type() == null || value == null
              ? texts.of(part.column(), value)
              : part.type().base().output(value, part.type().modifier(), types));
    }
    return exists(names, shown);
  }

  static String exists(List<String> names, List<String> values) {
    return "Key ("
        + String.join(", ", names)
        + ")=("
        + String.join(", ", values)
        + ") already exists.";
  }

  private String shortened(List<Column> columns, List<Object> values) {
    StoredTexts texts = new StoredTexts(types);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      shown.add(Utf8.shortened(texts.of(columns.get(i), values.get(i)), MOST_BYTES));
    }
    return String.join(", ", shown);
  }
}
