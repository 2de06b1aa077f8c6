package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterRole;
import dev.manylite.translator.parse.tree.AlterRoleSetting;
import dev.manylite.translator.parse.tree.CreateRole;
import dev.manylite.translator.parse.tree.DropRole;
import dev.manylite.translator.parse.tree.RenameRole;
import dev.manylite.translator.parse.tree.RoleName;
import dev.manylite.translator.parse.tree.StatementOption;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.ArrayList;
import java.util.List;

/** CREATE, ALTER, DROP of ROLE, USER, GROUP. */
final class RoleParser {
  private final TokenCursor cursor;
  private final Grammar grammar;
  private final RoleNameParser roles;
  private final ValueParser values;

  RoleParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    roles = new RoleNameParser(grammar);
    values = new ValueParser(grammar);
  }

  UtilityStatement create() {
    int position = cursor.expect("create").position();
    boolean login = cursor.next().is("user");
    String name = roles.newName();
    cursor.accept("with");
    return new CreateRole(name, login, options(true), position);
  }

  UtilityStatement drop() {
    int position = cursor.expect("drop").position();
    cursor.next();
    boolean ifExists = cursor.accept("if", "exists");
    return new DropRole(roles.roles(), ifExists, position);
  }

  UtilityStatement alter() {
    int position = cursor.expect("alter").position();
    boolean group = cursor.next().is("group");
    boolean all = !group && cursor.accept("all");
    RoleName role = all ? null : roles.role();
    if (!all && cursor.accept("rename")) {
      cursor.expect("to");
      if (role.kind() != RoleName.Kind.NAMED) {
        throw new SqlFault(
                SqlState.RESERVED_NAME,
                role.kind() == RoleName.Kind.PUBLIC
                    ? "role name \"public\" is reserved"
                    : role.kind() + " cannot be used as a role name here")
            .at(role.position());
      }
      return new RenameRole(role.name(), roles.newName(), position);
    }
    if (group) {
      int changeAt = cursor.position();
      boolean add = cursor.accept("add");
      if (!add) {
        cursor.expect("drop");
      }
      cursor.expect("user");
      return new AlterRole(
          role, List.of(members(add ? "add_user" : "drop_user", changeAt)), position);
    }
    String database = null;
    if (cursor.accept("in")) {
      cursor.expect("database");
      database = grammar.names().columnName();
      if (!cursor.atAny("set", "reset")) {
        throw cursor.syntaxError();
      }
    }
    int changeAt = cursor.position();
    SettingParser settings = new SettingParser(grammar);
    if (cursor.accept("set")) {
      return new AlterRoleSetting(role, database, settings.rest(false, changeAt), position);
    }
    if (cursor.accept("reset")) {
      return new AlterRoleSetting(role, database, settings.resetRest(changeAt), position);
    }
    if (all) {
      throw cursor.syntaxError();
    }
    cursor.accept("with");
    return new AlterRole(role, options(false), position);
  }

  private List<StatementOption> options(boolean creating) {
    List<StatementOption> options = new ArrayList<>();
    while (!cursor.atStatementEnd()) {
      options.add(option(creating));
    }
    return List.copyOf(options);
  }

  private StatementOption option(boolean creating) {
    Token word = cursor.peek();
    int position = word.position();
    if (word.kind() == TokenKind.IDENTIFIER) {
      cursor.next();
      return flag(word);
    }
    switch (word.kind() == TokenKind.KEYWORD ? word.text() : "") {
      case "password":
        cursor.next();
        return StatementOption.of(
            "password", cursor.accept("null") ? null : values.string(), position);
      case "encrypted":
        cursor.next();
        cursor.expect("password");
        return StatementOption.of("password", values.string(), position);
      case "unencrypted":
        cursor.next();
        cursor.expect("password");
        cursor.expect(TokenKind.STRING);
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED, "UNENCRYPTED PASSWORD is no longer supported")
            .withHint("Remove UNENCRYPTED to store the password in encrypted form instead.")
            .at(position);
      case "inherit":
        cursor.next();
        return StatementOption.of("inherit", "true", position);
      case "connection":
        cursor.next();
        cursor.expect("limit");
        return StatementOption.of("connection_limit", Integer.toString(values.integer()), position);
      case "valid":
        cursor.next();
        cursor.expect("until");
        return StatementOption.of("valid_until", values.string(), position);
      case "user":
        cursor.next();
        return members("role", position);
      default:
        break;
    }
    if (creating) {
      return creationOption(position);
    }
    throw cursor.syntaxError();
  }

  private StatementOption creationOption(int position) {
    if (cursor.accept("sysid")) {
      return StatementOption.of("sysid", cursor.expect(TokenKind.INTEGER).text(), position);
    }
    if (cursor.accept("admin")) {
      return members("admin", position);
    }
    if (cursor.accept("role")) {
      return members("role", position);
    }
    cursor.expect("in");
    if (!cursor.accept("role")) {
      cursor.expect("group");
    }
    return members("in_role", position);
  }

  /** Current roles arrive under their key words, which no role's name can be. */
  private StatementOption members(String name, int position) {
    List<String> members = new ArrayList<>();
    for (RoleName role : roles.roles()) {
      members.add(role.kind() == RoleName.Kind.NAMED ? role.name() : role.kind().name());
    }
    return new StatementOption(name, null, List.copyOf(members), position);
  }

  private static StatementOption flag(Token word) {
    String name = word.text();
    boolean negated = name.startsWith("no") && !name.equals("noinherit");
    String flag = negated ? name.substring(2) : name;
    return switch (flag) {
      case "superuser", "createrole", "replication", "createdb", "login", "bypassrls" ->
          StatementOption.of(flag, negated ? "false" : "true", word.position());
      case "noinherit" -> StatementOption.of("inherit", "false", word.position());
      default ->
          throw new SqlFault(SqlState.SYNTAX_ERROR, "unrecognized role option \"" + name + "\"")
              .at(word.position());
    };
  }
}
