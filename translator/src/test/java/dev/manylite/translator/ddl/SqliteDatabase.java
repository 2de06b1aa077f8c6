package dev.manylite.translator.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.translator.Plan;
import dev.manylite.translator.Translator;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.SystemSchemas;
import dev.manylite.translator.type.Collations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.Collation;
import org.sqlite.Function;

/** A SQLite database in memory that plans are carried out in. */
final class SqliteDatabase implements AutoCloseable {
  private final Connection connection;
  private final SessionStub session = new SessionStub();
  private final Set<String> registered = new HashSet<>();

  private final Map<Object, Object> rows = new HashMap<>();

  /** The last reading, which the next may take from. */
  private LoadedSchema loaded;

  /** What a Java body threw; SQLite only carries a text. */
  private SqlFault thrown;

  SqliteDatabase() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    execute("PRAGMA foreign_keys = ON", List.of());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Notices, then the outcome, one line each. */
  String run(String sql) throws SQLException {
    StringBuilder answer = new StringBuilder();
    execute("SAVEPOINT statement", List.of());
    try {
      loaded = SchemaLoader.load(source(), loaded);
      session.schema = loaded.schema();
      for (ParsedStatement statement : Parser.parse(sql)) {
        answer.append(
            statement.tree() instanceof DefinitionStatement definition
                ? define(definition)
                : query(plan(statement)));
      }
    } catch (SqlFault fault) {
      execute("ROLLBACK TO statement", List.of());
      answer.append(text(fault));
    }
    execute("RELEASE statement", List.of());
    return answer.toString();
  }

  private static String text(SqlFault fault) {
    return "ERROR "
        + fault.sqlState()
        + ": "
        + fault.getMessage()
        + "\n"
        + (fault.detail() == null ? "" : "   DETAIL: " + fault.detail() + "\n")
        + (fault.hint() == null ? "" : "   HINT: " + fault.hint() + "\n")
        + (fault.position() < 0 ? "" : "   POS " + fault.position() + "\n");
  }

  private String define(DefinitionStatement statement) throws SQLException {
    List<Notice> given = new ArrayList<>();
    SchemaChange change =
        new DefinitionPlanner()
            .plan(
                statement,
                session.schema,
                source(),
                new DefinitionContext(
                    "postgres", "postgres", new OneRole(), session.types, given::add));
    session.schema = change.after();
    for (Step step : change.steps()) {
      carryOut(step);
    }
    assertEquals(contents(change.after()), contents(SchemaLoader.load(source())));
    loaded = SchemaLoader.load(source(), loaded);
    assertEquals(contents(change.after()), contents(loaded.schema()));
    StringBuilder notices = new StringBuilder();
    for (Notice notice : given) {
      notices.append("   ").append(notice.severity()).append(": ").append(notice.message());
      notices.append('\n');
      if (notice.detail() != null) {
        notices.append("   DETAIL: ").append(notice.detail()).append('\n');
      }
    }
    return notices + "OK\n";
  }

  /** All that a schema holds, in an order of its own. */
  private static List<Object> contents(Schema schema) {
    List<Object> contents = new ArrayList<>();
    schema.relations().stream().sorted(Comparator.comparing(Relation::oid)).forEach(contents::add);
    schema.sequences().stream().sorted(Comparator.comparing(Sequence::oid)).forEach(contents::add);
    schema.schemaFacts().stream()
        .filter(s -> !s.name().equals(Schema.TEMPORARY))
        .sorted(Comparator.comparing(SchemaFacts::oid))
        .forEach(contents::add);
    return contents;
  }

  private void carryOut(Step step) throws SQLException {
    if (step instanceof Step.Execute execute) {
      register(execute.needs());
      try {
        execute(execute.sql(), execute.bindings());
      } catch (SQLException failure) {
        if (execute.onUniqueViolation() != null) {
          verify(execute.onUniqueViolation());
        }
        throw failure;
      }
    } else if (step instanceof Step.EditSchemaText edit) {
      edit(edit);
    } else if (step instanceof Step.Verify verify) {
      verify(verify);
    } else if (step instanceof Step.Run run) {
      register(new Step.Needs(run.plan().functions(), run.plan().collations()));
      execute(run.plan().sql(), List.of());
    } else if (step instanceof Step.Unchecked unchecked) {
      execute("PRAGMA ignore_check_constraints = ON", List.of());
      carryOut(unchecked.step());
      execute("PRAGMA ignore_check_constraints = OFF", List.of());
    } else if (step instanceof Step.Empty empty) {
      execute("DELETE FROM " + QuotedName.of(empty.table().sqliteName()), List.of());
    } else if (step instanceof Step.RestartSequence restart) {
      session.values.put(restart.oid(), restart.value() - increment(restart.oid()));
    }
  }

  private long increment(int oid) {
    return session.schema.sequences().stream()
        .filter(s -> s.oid() == oid)
        .mapToLong(Sequence::increment)
        .findFirst()
        .orElse(1);
  }

  private void edit(Step.EditSchemaText step) throws SQLException {
    String schema = step.temporary() ? "temp" : "main";
    execute("PRAGMA writable_schema = ON", List.of());
    for (Step.EditSchemaText.Edit e : step.edits()) {
      execute(
          "UPDATE "
              + schema
              + ".sqlite_schema SET name = ?1, tbl_name = ?2, sql = ?3"
              + " WHERE type = ?4 AND name = ?5",
          Arrays.asList(e.newName(), e.newTableName(), e.newSql(), e.type(), e.name()));
    }
    String version = rows("PRAGMA " + schema + ".schema_version").get(0).get(0);
    execute("PRAGMA " + schema + ".schema_version = " + (Long.parseLong(version) + 1), List.of());
    execute("PRAGMA writable_schema = RESET", List.of());
  }

  private void verify(Step.Verify step) throws SQLException {
    register(step.needs());
    List<List<String>> rows = rows(step.sql());
    if (!rows.isEmpty()) {
      throw step.fault().of(rows.get(0).toArray());
    }
  }

  private Plan plan(ParsedStatement statement) throws SQLException {
    Plan plan =
        new Translator().prepare(statement, new int[0], session.schema, session.types()).plan();
    register(new Step.Needs(plan.functions(), plan.collations()));
    return plan;
  }

  private String query(Plan plan) throws SQLException {
    if (plan.columns().isEmpty()) {
      execute(plan.sql(), List.of());
      return "OK\n";
    }
    StringBuilder answer = new StringBuilder("SELECT\n");
    for (List<String> row : rows(plan.sql())) {
      answer.append("     ");
      row.forEach(value -> answer.append(value).append('|'));
      answer.append('\n');
    }
    return answer.toString();
  }

  List<String> integrityCheck() throws SQLException {
    return rows("PRAGMA integrity_check").stream().map(row -> row.get(0)).toList();
  }

  private SchemaSource source() throws SQLException {
    List<SchemaRow> rows = schemaRows("main");
    List<SchemaRow> temporary = schemaRows("temp");
    return new SchemaSource(
        "ddl",
        1,
        rows,
        objects("main", rows),
        temporary,
        objects("temp", temporary),
        Map.of(),
        SystemSchemas.NONE,
        null);
  }

  /** Rows that are kept are the same objects. */
  @SuppressWarnings("unchecked")
  private <R> R shared(R row) {
    return (R) rows.computeIfAbsent(row, r -> r);
  }

  private List<SchemaRow> schemaRows(String schema) throws SQLException {
    return rows("SELECT type, name, tbl_name, rootpage, sql FROM " + schema + ".sqlite_schema")
        .stream()
        .map(
            r ->
                shared(
                    new SchemaRow(
                        r.get(0), r.get(1), r.get(2), Integer.parseInt(r.get(3)), r.get(4))))
        .toList();
  }

  private List<ObjectRow> objects(String schema, List<SchemaRow> rows) throws SQLException {
    if (rows.stream().noneMatch(r -> r.name().equals(ObjectKind.TABLE_NAME))) {
      return List.of();
    }
    return rows("SELECT * FROM " + schema + "." + ObjectKind.TABLE_NAME).stream()
        .map(r -> shared(new ObjectRow(r.get(0), r.get(1), r.get(2), r.get(3))))
        .toList();
  }

  private List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    } catch (SQLException failure) {
      throw own(failure);
    }
    return rows;
  }

  private void execute(String sql, List<Object> bindings) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int index = 1;
      for (Object binding : bindings) {
        statement.setObject(index++, binding);
      }
      statement.execute();
    } catch (SQLException failure) {
      throw own(failure);
    }
  }

  private SQLException own(SQLException failure) {
    SqlFault fault = thrown;
    thrown = null;
    if (fault != null) {
      throw fault;
    }
    return failure;
  }

  private void register(Step.Needs needs) throws SQLException {
    for (Signature signature : needs.functions()) {
      if (signature.implementation() instanceof Implementation.Scalar scalar
          && registered.add(scalar.sqliteName())) {
        int flags =
            signature.volatility() == Signature.Volatility.IMMUTABLE
                ? Function.FLAG_DETERMINISTIC
                : 0;
        Function.create(connection, scalar.sqliteName(), body(signature, scalar), -1, flags);
      }
    }
    for (String name : needs.collations()) {
      if (registered.add("collation " + name)) {
        Comparator<String> order = Collations.byName(name).orElseThrow();
        Collation.create(
            connection,
            name,
            new Collation() {
              @Override
              protected int xCompare(String one, String other) {
                return order.compare(one, other);
              }
            });
      }
    }
  }

  private Function body(Signature signature, Implementation.Scalar scalar) {
    return new Function() {
      @Override
      protected void xFunc() throws SQLException {
        Object[] arguments = new Object[args()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] =
              switch (value_type(i)) {
                case 1 -> value_long(i);
                case 2 -> value_double(i);
                case 3 -> value_text(i);
                case 4 -> value_blob(i);
                default -> null;
              };
          if (arguments[i] == null && signature.strict()) {
            result();
            return;
          }
        }
        try {
          answer(scalar.body().apply(session, arguments));
        } catch (SqlFault fault) {
          thrown = fault;
          error("fault");
        }
      }

      private void answer(Object value) throws SQLException {
        if (value == null) {
          result();
        } else if (value instanceof Long number) {
          result(number);
        } else if (value instanceof Double number) {
          result(number);
        } else if (value instanceof byte[] bytes) {
          result(bytes);
        } else {
          result(value.toString());
        }
      }
    };
  }
}
