package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterDefaultPrivileges;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.DropOwned;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.GrantOnDatabase;
import dev.manylite.translator.parse.tree.GrantRole;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.ReassignOwned;
import dev.manylite.translator.parse.tree.RoleName;
import dev.manylite.translator.parse.tree.RoutineReference;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** GRANT and REVOKE of privileges on objects and of membership in roles (manual, GRANT). */
final class GrantParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  GrantParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** Null, with nothing taken, for what is no database's: databases and membership in roles. */
  DefinitionStatement statement() {
    int on = objectsAt();
    return on < 0 || isDatabase(on) ? null : privilegesOnObjects();
  }

  /** The other ones. */
  UtilityStatement utility() {
    return objectsAt() < 0 ? ofRoles() : new GrantOnDatabase(privilegesOnObjects());
  }

  private Grant privilegesOnObjects() {
    boolean grant = cursor.at("grant");
    int position = cursor.next().position();
    boolean option = !grant && cursor.accept("grant");
    if (option) {
      cursor.expect("option", "for");
    }
    List<Grant.Right> privileges = privileges();
    cursor.expect("on");
    boolean inSchemas = cursor.at("all") && cursor.peek(2).is("in");
    String kind = inSchemas ? allInSchema() : kind(position);
    List<ObjectName> objects = List.of();
    List<RoutineReference> routines = List.of();
    if (inSchemas) {
      objects = simpleNames();
    } else {
      switch (kind) {
        case "schema", "database", "language", "foreign data wrapper", "foreign server" ->
            objects = simpleNames();
        case "function", "procedure", "routine" -> routines = routines();
        case "large object" -> objects = numbers();
        default -> objects = grammar.names().qualifiedNames();
      }
    }
    return rest(grant, privileges, kind, inSchemas, objects, routines, option, position);
  }

  private Grant rest(
      boolean grant,
      List<Grant.Right> privileges,
      String kind,
      boolean inSchemas,
      List<ObjectName> objects,
      List<RoutineReference> routines,
      boolean forOption,
      int position) {
    boolean option = forOption;
    cursor.expect(grant ? "to" : "from");
    List<RoleName> roles = new ArrayList<>();
    do {
      cursor.accept("group");
      roles.add(new RoleNameParser(grammar).role());
    } while (cursor.accept(","));
    if (grant && cursor.accept("with")) {
      cursor.expect("grant", "option");
      option = true;
    }
    RoleName grantedBy = cursor.accept("granted", "by") ? new RoleNameParser(grammar).role() : null;
    boolean cascade = !grant && cursor.accept("cascade");
    if (!grant && !cascade) {
      cursor.accept("restrict");
    }
    return new Grant(
        grant,
        privileges,
        kind,
        inSchemas,
        objects,
        routines,
        roles,
        option,
        grantedBy,
        cascade,
        position);
  }

  /** At ALTER DEFAULT PRIVILEGES. */
  DefinitionStatement defaults() {
    int position = cursor.next().position();
    cursor.expect("default", "privileges");
    List<RoleName> of = List.of();
    List<ObjectName> schemas = List.of();
    while (cursor.atAny("for", "in")) {
      int option = cursor.position();
      boolean roles = cursor.accept("for");
      if (roles ? !of.isEmpty() : !schemas.isEmpty()) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "conflicting or redundant options").at(option);
      }
      if (roles) {
        if (!cursor.accept("role")) {
          cursor.expect("user");
        }
        of = new RoleNameParser(grammar).roles();
      } else {
        cursor.expect("in", "schema");
        schemas = simpleNames();
      }
    }
    boolean grant = cursor.accept("grant");
    if (!grant) {
      cursor.expect("revoke");
    }
    boolean option = !grant && cursor.accept("grant");
    if (option) {
      cursor.expect("option", "for");
    }
    List<Grant.Right> privileges = privileges();
    cursor.expect("on");
    String kind =
        switch (cursor.peek().text()) {
          case "tables" -> "table";
          case "sequences" -> "sequence";
          case "functions", "routines" -> "function";
          case "types" -> "type";
          case "schemas" -> "schema";
          default -> throw cursor.syntaxError();
        };
    cursor.next();
    Grant said = rest(grant, privileges, kind, false, List.of(), List.of(), option, position);
    return new AlterDefaultPrivileges(of, schemas, said, position);
  }

  /** At DROP OWNED or REASSIGN OWNED. */
  DefinitionStatement owned() {
    Token verb = cursor.next();
    cursor.expect("owned", "by");
    List<RoleName> roles = new RoleNameParser(grammar).roles();
    if (verb.is("reassign")) {
      cursor.expect("to");
      return new ReassignOwned(roles, new RoleNameParser(grammar).role(), verb.position());
    }
    boolean cascade = cursor.accept("cascade");
    if (!cascade) {
      cursor.accept("restrict");
    }
    return new DropOwned(roles, cascade, verb.position());
  }

  /** Of membership. */
  private UtilityStatement ofRoles() {
    boolean grant = cursor.at("grant");
    int position = cursor.next().position();
    boolean option = !grant && cursor.accept("admin", "option", "for");
    if (cursor.accept("all")) {
      throw cursor.syntaxError();
    }
    List<Grant.Right> roles = privileges();
    cursor.expect(grant ? "to" : "from");
    List<RoleName> members = new RoleNameParser(grammar).roles();
    if (grant && cursor.accept("with")) {
      cursor.expect("admin", "option");
      option = true;
    }
    RoleName grantedBy = cursor.accept("granted", "by") ? new RoleNameParser(grammar).role() : null;
    if (!grant && !cursor.accept("cascade")) {
      cursor.accept("restrict");
    }
    return new GrantRole(grant, roles, members, option, grantedBy, position);
  }

  /** Empty for ALL. */
  private List<Grant.Right> privileges() {
    List<Grant.Right> privileges = new ArrayList<>();
    if (cursor.at("all")) {
      cursor.next();
      cursor.accept("privileges");
      if (cursor.at("(")) {
        privileges.add(new Grant.Right("all", grammar.names().columnNamesInParentheses()));
      }
      return privileges;
    }
    do {
      Token word = cursor.peek();
      if (word.kind() != TokenKind.KEYWORD && word.kind() != TokenKind.IDENTIFIER) {
        throw cursor.syntaxError();
      }
      cursor.next();
      List<String> columns =
          cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
      privileges.add(new Grant.Right(word.text(), columns));
    } while (cursor.accept(","));
    return privileges;
  }

  private String kind(int position) {
    boolean name = cursor.peek(1).is("to") || cursor.peek(1).is("from") || cursor.peek(1).is(",");
    if (name) {
      return "table";
    }
    if (cursor.atAny(
        "table",
        "sequence",
        "schema",
        "database",
        "function",
        "procedure",
        "routine",
        "language",
        "type",
        "domain")) {
      return cursor.next().text();
    }
    if (cursor.accept("large", "object")) {
      return "large object";
    }
    if (cursor.accept("foreign", "server")) {
      return "foreign server";
    }
    if (cursor.accept("foreign", "data")) {
      cursor.expect("wrapper");
      return "foreign data wrapper";
    }
    if (cursor.atAny("tablespace", "parameter") && !cursor.peek(1).is(".")) {
      throw SqlFault.unsupported(
              "GRANT and REVOKE on " + cursor.next().text().toUpperCase(Locale.ROOT))
          .at(position);
    }
    return "table";
  }

  private String allInSchema() {
    cursor.expect("all");
    String kind = cursor.peek().text();
    if (!List.of("tables", "sequences", "functions", "procedures", "routines").contains(kind)) {
      throw cursor.syntaxError();
    }
    cursor.next();
    cursor.expect("in", "schema");
    return kind.substring(0, kind.length() - 1);
  }

  private List<RoutineReference> routines() {
    List<RoutineReference> found = new ArrayList<>();
    do {
      found.add(new RoutineParser(grammar).reference());
    } while (cursor.accept(","));
    return found;
  }

  /** Large objects' OIDs. */
  private List<ObjectName> numbers() {
    List<ObjectName> found = new ArrayList<>();
    do {
      int position = cursor.position();
      found.add(new ObjectName(null, cursor.expect(TokenKind.INTEGER).text(), position));
    } while (cursor.accept(","));
    return found;
  }

  private List<ObjectName> simpleNames() {
    List<ObjectName> found = new ArrayList<>();
    do {
      int position = cursor.position();
      found.add(new ObjectName(null, grammar.names().columnName(), position));
    } while (cursor.accept(","));
    return found;
  }

  private boolean isDatabase(int on) {
    return cursor.peek(on + 1).is("database")
        && !cursor.peek(on + 2).is("to")
        && !cursor.peek(on + 2).is("from");
  }

  /** How far ahead ON is; −1 if there is none. */
  private int objectsAt() {
    for (int ahead = 1; ; ahead++) {
      Token token = cursor.peek(ahead);
      if (token.is("on")) {
        return ahead;
      }
      boolean end = token.kind() == TokenKind.END || token.is(";");
      if (end || token.is("to") || token.is("from")) {
        return -1;
      }
    }
  }
}
