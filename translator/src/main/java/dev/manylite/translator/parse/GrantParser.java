package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RoleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** GRANT and REVOKE of privileges on objects (manual, GRANT); those of roles are not here. */
final class GrantParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  GrantParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** Null, with nothing taken, for GRANT role TO role. */
  DefinitionStatement statement() {
    if (!hasObjects()) {
      return null;
    }
    boolean grant = cursor.at("grant");
    int position = cursor.next().position();
    boolean option = !grant && cursor.accept("grant");
    if (option) {
      cursor.expect("option", "for");
    }
    List<Grant.Right> privileges = privileges();
    cursor.expect("on");
    boolean inSchemas = cursor.at("all");
    String kind = inSchemas ? allInSchema(position) : kind(position);
    List<ObjectName> objects =
        kind.equals("schema") || kind.equals("database") || inSchemas
            ? simpleNames()
            : grammar.names().qualifiedNames();
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
        grant, privileges, kind, inSchemas, objects, roles, option, grantedBy, cascade, position);
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
      Token word = cursor.next();
      if (word.kind() != TokenKind.KEYWORD && word.kind() != TokenKind.IDENTIFIER) {
        throw cursor.syntaxError();
      }
      List<String> columns =
          cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
      privileges.add(new Grant.Right(word.text(), columns));
    } while (cursor.accept(","));
    return privileges;
  }

  private String kind(int position) {
    if (cursor.atAny("table", "sequence", "schema", "database")) {
      return cursor.next().text();
    }
    boolean other =
        cursor.atAny(
                "function",
                "procedure",
                "routine",
                "language",
                "tablespace",
                "type",
                "domain",
                "parameter")
            || cursor.at("large", "object")
            || cursor.at("foreign");
    if (other && !cursor.peek(1).is("to") && !cursor.peek(1).is(",")) {
      throw SqlFault.unsupported(
              "GRANT and REVOKE on " + cursor.next().text().toUpperCase(Locale.ROOT))
          .at(position);
    }
    return "table";
  }

  private String allInSchema(int position) {
    cursor.expect("all");
    String kind = cursor.next().text();
    cursor.expect("in", "schema");
    if (!kind.equals("tables") && !kind.equals("sequences")) {
      throw SqlFault.unsupported(
              "GRANT and REVOKE on ALL " + kind.toUpperCase(Locale.ROOT) + " IN SCHEMA")
          .at(position);
    }
    return kind.substring(0, kind.length() - 1);
  }

  private List<ObjectName> simpleNames() {
    List<ObjectName> found = new ArrayList<>();
    do {
      int position = cursor.position();
      found.add(new ObjectName(null, grammar.names().columnName(), position));
    } while (cursor.accept(","));
    return found;
  }

  private boolean hasObjects() {
    for (int ahead = 1; ; ahead++) {
      Token token = cursor.peek(ahead);
      if (token.is("on")) {
        return true;
      }
      boolean end = token.kind() == TokenKind.END || token.is(";");
      if (end || token.is("to") || token.is("from")) {
        return false;
      }
    }
  }
}
