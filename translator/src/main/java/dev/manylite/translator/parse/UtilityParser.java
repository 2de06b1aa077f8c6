package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Call;
import dev.manylite.translator.parse.tree.Checkpoint;
import dev.manylite.translator.parse.tree.Do;
import dev.manylite.translator.parse.tree.Statement;
import java.util.Set;

/** Utility statements by their first words. */
final class UtilityParser {
  /** What SECURITY LABEL ON names. */
  private static final Set<String> LABELLED =
      Set.of(
          "table",
          "column",
          "aggregate",
          "database",
          "domain",
          "event",
          "foreign",
          "function",
          "large",
          "materialized",
          "language",
          "procedural",
          "procedure",
          "publication",
          "role",
          "routine",
          "schema",
          "sequence",
          "subscription",
          "tablespace",
          "type",
          "view");

  private final Grammar grammar;
  private final TokenCursor cursor;
  private final StatementParser statements;
  private final UnsupportedStatements unsupported;

  UtilityParser(Grammar grammar, StatementParser statements) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.statements = statements;
    unsupported = new UnsupportedStatements(cursor);
  }

  Statement statement() {
    Token word = cursor.peek();
    if (word.keyword() == null) {
      throw cursor.syntaxError();
    }
    return switch (word.text()) {
      case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release" ->
          new TransactionParser(grammar).statement();
      case "set" -> new SettingParser(grammar).set();
      case "reset" -> new SettingParser(grammar).reset();
      case "show" -> new SettingParser(grammar).show();
      case "discard" -> new SettingParser(grammar).discard();
      case "prepare" -> new PreparedStatementParser(grammar).prepare();
      case "execute" -> new PreparedStatementParser(grammar).execute();
      case "deallocate" -> new PreparedStatementParser(grammar).deallocate();
      case "declare" -> new CursorParser(grammar).declare();
      case "fetch", "move" -> new CursorParser(grammar).fetch();
      case "close" -> new CursorParser(grammar).close();
      case "copy" -> new CopyParser(grammar).statement();
      case "explain" -> new ExplainParser(grammar, statements).statement();
      case "vacuum" -> new MaintenanceParser(grammar).vacuum();
      case "analyze", "analyse" -> new MaintenanceParser(grammar).analyze();
      case "reindex" -> new MaintenanceParser(grammar).reindex();
      case "lock" -> new MaintenanceParser(grammar).lock();
      case "call" -> call();
      case "do" -> anonymousBlock();
      case "checkpoint" -> new Checkpoint(cursor.next().position());
      case "listen" -> new NotificationParser(grammar).listen();
      case "unlisten" -> new NotificationParser(grammar).unlisten();
      case "notify" -> new NotificationParser(grammar).notification();
      case "grant", "revoke" -> new GrantParser(grammar).utility();
      case "create", "alter", "drop" -> globalObject(word.text());
      case "comment" -> new CommentParser(grammar).shared();
      case "security" -> throw securityLabel();
      default -> throw unsupported.fault();
    };
  }

  /** There are no providers, which is what PostgreSQL answers without any. */
  private SqlFault securityLabel() {
    cursor.next();
    cursor.expect("label");
    String provider =
        cursor.accept("for") ? new ValueParser(grammar).nonReservedWordOrString() : null;
    cursor.expect("on");
    if (!LABELLED.contains(cursor.peek().text())) {
      throw cursor.syntaxError();
    }
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE,
        provider == null
            ? "no security label providers have been loaded"
            : "security label provider \"" + provider + "\" is not loaded");
  }

  private Statement call() {
    int position = cursor.next().position();
    return new Call(grammar.calls().application(grammar.names().function()), position);
  }

  private Statement anonymousBlock() {
    int position = cursor.next().position();
    String language = null;
    String body = null;
    int bodyPosition = SqlFault.NO_POSITION;
    while (!cursor.atStatementEnd()) {
      int option = cursor.position();
      if (cursor.accept("language")) {
        refuseSecond(language, option);
        language = new ValueParser(grammar).nonReservedWordOrString();
      } else {
        refuseSecond(body, option);
        bodyPosition = RoutineOptionParser.content(cursor);
        body = cursor.expect(TokenKind.STRING).text();
      }
    }
    if (language == null && body == null) {
      throw cursor.syntaxError();
    }
    if (body == null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "no inline code specified");
    }
    return new Do(language, body, bodyPosition, position);
  }

  private static void refuseSecond(String first, int position) {
    if (first != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "conflicting or redundant options").at(position);
    }
  }

  /** Databases and roles, which belong to the server and not to one database's schema. */
  private Statement globalObject(String verb) {
    Token kind = cursor.peek(1);
    if (kind.is("database")) {
      DatabaseParser databases = new DatabaseParser(grammar);
      return switch (verb) {
        case "create" -> databases.create();
        case "alter" -> databases.alter();
        default -> databases.drop();
      };
    }
    boolean role =
        kind.is("role") || kind.is("group") || (kind.is("user") && !cursor.peek(2).is("mapping"));
    if (role) {
      RoleParser roles = new RoleParser(grammar);
      return switch (verb) {
        case "create" -> roles.create();
        case "alter" -> roles.alter();
        default -> roles.drop();
      };
    }
    throw unsupported.fault();
  }
}
