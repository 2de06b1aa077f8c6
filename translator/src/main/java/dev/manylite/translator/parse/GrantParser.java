package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Grant;
import java.util.ArrayList;
import java.util.List;

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
    if (!grant && cursor.accept("grant")) {
      cursor.expect("option", "for");
    }
    List<String> privileges = new ArrayList<>();
    do {
      privileges.add(cursor.next().text());
      cursor.accept("privileges");
      if (cursor.at("(")) {
        grammar.names().columnNamesInParentheses();
      }
    } while (cursor.accept(","));
    cursor.expect("on");
    int from = cursor.position();
    while (!cursor.atAny("to", "from")) {
      if (cursor.atStatementEnd()) {
        throw cursor.syntaxError();
      }
      cursor.next();
    }
    String what = cursor.text(from, cursor.lastEnd());
    cursor.expect(grant ? "to" : "from");
    List<String> roles = new ArrayList<>();
    do {
      cursor.accept("group");
      roles.add(grammar.names().nonReservedOrCurrentRole());
    } while (cursor.accept(","));
    if (grant && cursor.accept("with")) {
      cursor.expect("grant", "option");
    }
    if (cursor.accept("granted", "by")) {
      grammar.names().nonReservedOrCurrentRole();
    }
    if (!grant && !cursor.accept("cascade")) {
      cursor.accept("restrict");
    }
    return new Grant(grant, List.copyOf(privileges), what, List.copyOf(roles), position);
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
