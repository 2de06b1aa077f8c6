package dev.manylite.translator.bind;

import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a function's body may write, so that who calls it needs the right to write from the
 * start. Errs on the safe side: a word that writes, or hides what is carried out, is enough.
 */
public final class RoutineWrites {
  private static final Set<String> WORDS =
      Set.of(
          "insert",
          "update",
          "delete",
          "merge",
          "truncate",
          "create",
          "drop",
          "alter",
          "execute",
          "call",
          "do",
          "copy",
          "comment",
          "grant",
          "revoke",
          "lock",
          "nextval",
          "setval",
          "share",
          "reindex",
          "vacuum",
          "analyze",
          "refresh");

  private final Catalog catalog;
  private final Set<Integer> seen = new HashSet<>();

  private RoutineWrites(Catalog catalog) {
    this.catalog = catalog;
  }

  public static boolean may(Routine routine, Catalog catalog) {
    return new RoutineWrites(catalog).may(routine);
  }

  private boolean may(Routine routine) {
    if (!seen.add(routine.oid())) {
      return false;
    }
    TokenCursor cursor = new TokenCursor(routine.body());
    while (true) {
      Token token = cursor.peek();
      if (token.kind() == TokenKind.END) {
        return false;
      }
      if (token.kind() == TokenKind.INVALID) {
        return true;
      }
      if (token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.KEYWORD) {
        if (WORDS.contains(token.text()) || cursor.peek(1).is("(") && calls(token.text())) {
          return true;
        }
      }
      cursor.next();
    }
  }

  private boolean calls(String name) {
    return catalog.routines().stream().anyMatch(r -> r.name().equals(name) && may(r));
  }
}
