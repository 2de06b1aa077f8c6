package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterDatabase;
import dev.manylite.translator.parse.tree.AlterDatabaseOwner;
import dev.manylite.translator.parse.tree.AlterDatabaseSetting;
import dev.manylite.translator.parse.tree.CreateDatabase;
import dev.manylite.translator.parse.tree.DropDatabase;
import dev.manylite.translator.parse.tree.RenameDatabase;
import dev.manylite.translator.parse.tree.StatementOption;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** CREATE, ALTER, DROP DATABASE. */
final class DatabaseParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ValueParser values;

  DatabaseParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    values = new ValueParser(grammar);
  }

  UtilityStatement create() {
    int position = cursor.position();
    cursor.expect("create", "database");
    String name = grammar.names().columnName();
    cursor.accept("with");
    return new CreateDatabase(name, options(), position);
  }

  UtilityStatement drop() {
    int position = cursor.position();
    cursor.expect("drop", "database");
    boolean ifExists = cursor.accept("if", "exists");
    String name = grammar.names().columnName();
    boolean force = false;
    if (cursor.accept("with") || cursor.at("(")) {
      cursor.expect("(");
      do {
        cursor.expect("force");
        force = true;
      } while (cursor.accept(","));
      cursor.expect(")");
    }
    return new DropDatabase(name, ifExists, force, position);
  }

  UtilityStatement alter() {
    int position = cursor.position();
    cursor.expect("alter", "database");
    String name = grammar.names().columnName();
    if (cursor.accept("rename")) {
      cursor.expect("to");
      return new RenameDatabase(name, grammar.names().columnName(), position);
    }
    if (cursor.at("owner", "to")) {
      cursor.expect("owner", "to");
      return new AlterDatabaseOwner(name, new RoleNameParser(grammar).role(), position);
    }
    if (cursor.accept("refresh")) {
      cursor.expect("collation", "version");
      throw SqlFault.unsupported("ALTER DATABASE REFRESH COLLATION VERSION").at(position);
    }
    int changeAt = cursor.position();
    if (cursor.accept("set", "tablespace")) {
      return new AlterDatabase(
          name,
          List.of(StatementOption.of("tablespace", grammar.names().columnName(), changeAt)),
          position);
    }
    SettingParser settings = new SettingParser(grammar);
    if (cursor.accept("set")) {
      return new AlterDatabaseSetting(name, settings.rest(false, changeAt), position);
    }
    if (cursor.accept("reset")) {
      return new AlterDatabaseSetting(name, settings.resetRest(changeAt), position);
    }
    cursor.accept("with");
    return new AlterDatabase(name, options(), position);
  }

  /** createdb_opt_list. */
  private List<StatementOption> options() {
    List<StatementOption> options = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (!cursor.atStatementEnd()) {
      StatementOption option = option();
      if (!seen.add(option.name())) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "conflicting or redundant options")
            .at(option.position());
      }
      options.add(option);
    }
    return List.copyOf(options);
  }

  private StatementOption option() {
    int position = cursor.position();
    String name;
    if (cursor.accept("connection")) {
      cursor.expect("limit");
      name = "connection_limit";
    } else if (cursor.at(TokenKind.IDENTIFIER)
        || cursor.atAny("encoding", "location", "owner", "tablespace", "template")) {
      name = cursor.next().text();
    } else {
      throw cursor.syntaxError();
    }
    cursor.accept("=");
    if (cursor.accept("default")) {
      return StatementOption.of(name, null, position);
    }
    String value = values.startsNumber() ? Integer.toString(values.integer()) : values.word();
    return StatementOption.of(name, value, position);
  }
}
