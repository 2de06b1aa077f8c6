package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.RoleName;
import java.util.ArrayList;
import java.util.List;

/** RoleSpec and RoleId of PostgreSQL's grammar. */
public final class RoleNameParser {
  private final TokenCursor cursor;

  public RoleNameParser(Grammar grammar) {
    this.cursor = grammar.cursor();
  }

  /** RoleSpec. */
  public RoleName role() {
    Token token = cursor.peek();
    int position = token.position();
    RoleName.Kind kind =
        switch (token.kind() == TokenKind.KEYWORD ? token.text() : "") {
          case "current_user" -> RoleName.Kind.CURRENT_USER;
          case "current_role" -> RoleName.Kind.CURRENT_ROLE;
          case "session_user" -> RoleName.Kind.SESSION_USER;
          default -> null;
        };
    if (kind != null) {
      cursor.next();
      return new RoleName(kind, null, position);
    }
    if (!token.isNonReserved()) {
      throw cursor.syntaxError();
    }
    cursor.next();
    if (token.text().equals("public")) {
      return new RoleName(RoleName.Kind.PUBLIC, null, position);
    }
    if (token.text().equals("none")) {
      throw reserved("role name \"none\" is reserved", position);
    }
    return new RoleName(RoleName.Kind.NAMED, token.text(), position);
  }

  /** role_list. */
  public List<RoleName> roles() {
    List<RoleName> roles = new ArrayList<>();
    do {
      roles.add(role());
    } while (cursor.accept(","));
    return List.copyOf(roles);
  }

  /** RoleId: a role that is not to be there yet. */
  String newName() {
    RoleName role = role();
    return switch (role.kind()) {
      case NAMED -> role.name();
      case PUBLIC -> throw reserved("role name \"public\" is reserved", role.position());
      default ->
          throw reserved(role.kind() + " cannot be used as a role name here", role.position());
    };
  }

  private static SqlFault reserved(String message, int position) {
    return new SqlFault(SqlState.RESERVED_NAME, message).at(position);
  }
}
