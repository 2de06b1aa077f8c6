package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CloseCursor;
import dev.manylite.translator.parse.tree.DeclareCursor;
import dev.manylite.translator.parse.tree.FetchCursor;
import dev.manylite.translator.parse.tree.FetchCursor.Direction;
import dev.manylite.translator.parse.tree.Query;

/** DECLARE, FETCH, MOVE, CLOSE. */
final class CursorParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ValueParser values;

  CursorParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    values = new ValueParser(grammar);
  }

  DeclareCursor declare() {
    int position = cursor.expect("declare").position();
    String name = grammar.names().columnName();
    boolean binary = false;
    boolean insensitive = false;
    boolean asensitive = false;
    boolean scroll = false;
    boolean noScroll = false;
    while (!cursor.accept("cursor")) {
      if (cursor.accept("no")) {
        cursor.expect("scroll");
        noScroll = true;
      } else if (cursor.accept("scroll")) {
        scroll = true;
      } else if (cursor.accept("binary")) {
        binary = true;
      } else if (cursor.accept("asensitive")) {
        asensitive = true;
      } else {
        cursor.expect("insensitive");
        insensitive = true;
      }
    }
    boolean hold = cursor.accept("with");
    if (hold || cursor.accept("without")) {
      cursor.expect("hold");
    }
    cursor.expect("for");
    int start = cursor.position();
    if (!grammar.queries().startsStatement()) {
      throw cursor.syntaxError();
    }
    Query query = grammar.queries().statement();
    refuseBoth(scroll && noScroll, "SCROLL", "NO SCROLL");
    refuseBoth(insensitive && asensitive, "INSENSITIVE", "ASENSITIVE");
    return new DeclareCursor(
        name,
        binary,
        insensitive,
        scroll ? Boolean.TRUE : noScroll ? Boolean.FALSE : null,
        hold,
        query,
        cursor.text(position, cursor.lastEnd()),
        cursor.text(start, cursor.lastEnd()),
        position);
  }

  private static void refuseBoth(boolean both, String one, String other) {
    if (both) {
      throw new SqlFault(
          SqlState.INVALID_CURSOR_DEFINITION, "cannot specify both " + one + " and " + other);
    }
  }

  FetchCursor fetch() {
    Token word = cursor.next();
    boolean move = word.is("move");
    int position = word.position();
    Direction direction = Direction.FORWARD;
    long count = 1;
    if (atDirection()) {
      switch (cursor.next().text()) {
        case "prior" -> direction = Direction.BACKWARD;
        case "first" -> direction = Direction.ABSOLUTE;
        case "last" -> {
          direction = Direction.ABSOLUTE;
          count = -1;
        }
        case "absolute" -> {
          direction = Direction.ABSOLUTE;
          count = values.integer();
        }
        case "relative" -> {
          direction = Direction.RELATIVE;
          count = values.integer();
        }
        case "forward" -> count = optionalCount();
        case "backward" -> {
          direction = Direction.BACKWARD;
          count = optionalCount();
        }
        default -> count = 1;
      }
    } else {
      count = optionalCount();
    }
    if (!cursor.accept("from")) {
      cursor.accept("in");
    }
    return new FetchCursor(grammar.names().columnName(), direction, count, move, position);
  }

  /** A direction's word alone is the cursor's name. */
  private boolean atDirection() {
    Token next = cursor.peek(1);
    return cursor.atAny(
            "next", "prior", "first", "last", "absolute", "relative", "forward", "backward")
        && next.kind() != TokenKind.END
        && !next.is(";");
  }

  private long optionalCount() {
    if (cursor.accept("all")) {
      return FetchCursor.ALL;
    }
    return cursor.at(TokenKind.INTEGER) || cursor.atAny("+", "-") ? values.integer() : 1;
  }

  CloseCursor close() {
    int position = cursor.expect("close").position();
    return new CloseCursor(cursor.accept("all") ? null : grammar.names().columnName(), position);
  }
}
