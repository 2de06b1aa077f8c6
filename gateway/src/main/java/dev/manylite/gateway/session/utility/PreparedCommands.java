package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.prepared.PreparedStatement;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.gateway.session.row.KeptRows;
import dev.manylite.translator.Plan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.Deallocate;
import dev.manylite.translator.parse.tree.Execute;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Prepare;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.MissingType;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** PREPARE, EXECUTE, DEALLOCATE. */
public final class PreparedCommands {
  private static final Object[] NO_VALUES = {};

  private PreparedCommands() {}

  static void addTo(UtilityTable table) {
    table.command(Prepare.class, PreparedCommands::prepare);
    table.add(Execute.class, PreparedCommands::execute);
    table.command(Deallocate.class, PreparedCommands::deallocate);
  }

  private static String prepare(Session session, Prepare statement) {
    session.prepared().requireFree(statement.name());
    int[] hints = statement.types().stream().mapToInt(type -> type(session, type).oid()).toArray();
    ParsedStatement inner =
        new ParsedStatement(
            statement.statement(), statement.statementText(), statement.parameters());
    PlannedQuery query = session.runner().prepare(inner, hints);
    Plan plan = query.plan();
    session
        .prepared()
        .add(
            new PreparedStatement(
                statement.name(),
                statement.text(),
                inner,
                query,
                plan.parameters(),
                plan.columns(),
                true,
                session.services().clock().instant()));
    return "PREPARE";
  }

  private static PgType type(Session session, TypeName name) {
    String base = name.arrayDimensions() > 0 ? "_" + name.name() : name.name();
    return session
        .schema()
        .type(name.schema(), base)
        .orElseThrow(
            () ->
                MissingType.fault(name.schema(), name.name(), name.arrayDimensions())
                    .at(name.position()));
  }

  private static Execution execute(Session session, Execute statement) {
    return session.runner().execution(query(session, statement), values(session, statement));
  }

  /** What EXECUTE carries out. */
  public static PlannedQuery query(Session session, Execute statement) {
    PreparedStatement prepared = session.prepared().get(statement.name());
    if (prepared.query() == null) {
      throw SqlFault.unsupported("EXECUTE of this prepared statement");
    }
    return prepared.query();
  }

  /** EXECUTE's arguments as values of the parameters' types. */
  public static Object[] values(Session session, Execute statement) {
    PreparedStatement prepared = session.prepared().get(statement.name());
    return values(session, prepared, statement.arguments());
  }

  /** CREATE TABLE AS with the query that its EXECUTE names; itself where it has its own. */
  public static CreateTableAs executing(Session session, CreateTableAs statement) {
    Execute execute = statement.execute();
    if (execute == null || statement.query() != null) {
      return statement;
    }
    PreparedStatement prepared = session.prepared().get(execute.name());
    if (prepared.statement() == null
        || !(prepared.statement().tree() instanceof Statement.Select select)) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "prepared statement is not a SELECT");
    }
    Object[] values = values(session, execute);
    List<CreateTableAs.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      arguments.add(new CreateTableAs.Argument(prepared.parameters().get(i).oid(), values[i]));
    }
    return statement.executing(select.query(), arguments);
  }

  /** The arguments, computed as a query's result and converted to the parameters' types. */
  private static Object[] values(
      Session session, PreparedStatement prepared, List<Expression> arguments) {
    List<SqlType> types = prepared.parameters();
    if (arguments.size() != types.size()) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "wrong number of parameters for prepared statement \"" + prepared.name() + "\"")
          .withDetail("Expected " + types.size() + " parameters but got " + arguments.size() + ".");
    }
    if (types.isEmpty()) {
      return NO_VALUES;
    }
    List<Query.SelectItem> items = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Expression argument = arguments.get(i);
      session
          .services()
          .translator()
          .checkArgument(
              argument, i + 1, today(session, types.get(i)), session.schema(), session.types());
      PgType type = types.get(i).base();
      String schema = Types.byOid(type.oid()).isPresent() ? Schema.PG_CATALOG : null;
      TypeName name = new TypeName(schema, type.name(), List.of(), 0, false, argument.position());
      items.add(
          new Query.SelectItem(
              new Expression.Cast(argument, name, true, argument.position()),
              null,
              argument.position()));
    }
    Query.Select body =
        new Query.Select(
            false, List.of(), items, null, List.of(), null, false, List.of(), null, List.of(), 0);
    Query query = new Query(null, body, List.of(), null, null, false, List.of(), 0);
    // Without a text it is kept in no cache: arguments are seldom the same.
    ParsedStatement select = new ParsedStatement(new Statement.Select(query, 0), "", 0);
    PlannedQuery planned = session.runner().plan(select);
    try (Execution execution = session.runner().execution(planned)) {
      KeptRows rows = new KeptRows(types.size());
      execution.run(0, rows);
      return rows.rows().get(0);
    }
  }

  /** A type of the database's own may have changed since PREPARE. */
  private static SqlType today(Session session, SqlType type) {
    return session
        .schema()
        .type(type.base().oid())
        .map(base -> new SqlType(base, type.modifier()))
        .orElse(type);
  }

  private static String deallocate(Session session, Deallocate statement) {
    if (statement.name() == null) {
      session.prepared().clear();
      return "DEALLOCATE ALL";
    }
    session.prepared().get(statement.name());
    session.prepared().remove(statement.name());
    return "DEALLOCATE";
  }
}
