package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.SequenceOptions;
import dev.manylite.translator.parse.tree.TypeName;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The options of sequences (manual, CREATE SEQUENCE), up to what is none. */
final class SequenceOptionParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  SequenceOptionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  SequenceOptions options() {
    return options(false);
  }

  /**
   * @param prefixed each option has SET before it, RESTART aside, as in ALTER COLUMN
   */
  SequenceOptions options(boolean prefixed) {
    Set<String> seen = new HashSet<>();
    TypeName type = null;
    Long start = null;
    Long increment = null;
    Long min = null;
    boolean noMin = false;
    Long max = null;
    boolean noMax = false;
    Long cache = null;
    Boolean cycle = null;
    boolean restart = false;
    Long restartWith = null;
    List<String> ownedBy = null;
    ObjectName name = null;
    int begin = cursor.position();
    while (true) {
      int position = cursor.position();
      if (prefixed && !cursor.at("restart")) {
        if (!cursor.at("set") || cursor.peek(1).is("generated")) {
          break;
        }
        cursor.next();
      }
      boolean no = cursor.at("no") && isNegatable(cursor.peek(1));
      if (no) {
        cursor.next();
      }
      if (cursor.accept("as")) {
        once(seen, "as", position);
        type = grammar.types().type();
      } else if (cursor.accept("increment")) {
        once(seen, "increment", position);
        cursor.accept("by");
        increment = number();
      } else if (cursor.accept("minvalue")) {
        once(seen, "minvalue", position);
        noMin = no;
        min = no ? null : number();
      } else if (cursor.accept("maxvalue")) {
        once(seen, "maxvalue", position);
        noMax = no;
        max = no ? null : number();
      } else if (cursor.accept("start")) {
        once(seen, "start", position);
        cursor.accept("with");
        start = number();
      } else if (cursor.accept("cache")) {
        once(seen, "cache", position);
        cache = number();
      } else if (cursor.accept("cycle")) {
        once(seen, "cycle", position);
        cycle = !no;
      } else if (cursor.accept("owned", "by")) {
        once(seen, "owned", position);
        ownedBy = ownedBy();
      } else if (cursor.accept("restart")) {
        once(seen, "restart", position);
        restart = true;
        if (cursor.accept("with") || isNumber()) {
          restartWith = number();
        }
      } else if (cursor.accept("sequence")) {
        cursor.expect("name");
        once(seen, "sequence name", position);
        name = DefinitionParser.objectName(grammar.names().qualified());
      } else {
        break;
      }
    }
    if (seen.isEmpty()) {
      throw cursor.syntaxError();
    }
    return new SequenceOptions(
        type,
        start,
        increment,
        min,
        noMin,
        max,
        noMax,
        cache,
        cycle,
        restart,
        restartWith,
        ownedBy,
        name,
        begin);
  }

  private static boolean isNegatable(Token token) {
    return token.is("minvalue") || token.is("maxvalue") || token.is("cycle");
  }

  private static void once(Set<String> seen, String option, int position) {
    if (!seen.add(option)) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "conflicting or redundant options").at(position);
    }
  }

  private List<String> ownedBy() {
    if (cursor.accept("none")) {
      return List.of();
    }
    return grammar.names().anyName();
  }

  private boolean isNumber() {
    return cursor.at(TokenKind.INTEGER) || cursor.at(TokenKind.FLOAT) || cursor.atAny("+", "-");
  }

  /** NumericOnly, as defGetInt64 takes it. */
  Long number() {
    boolean negative = cursor.accept("-");
    if (!negative) {
      cursor.accept("+");
    }
    if (!cursor.at(TokenKind.INTEGER) && !cursor.at(TokenKind.FLOAT)) {
      throw cursor.syntaxError();
    }
    Token token = cursor.next();
    String text = (negative ? "-" : "") + token.text();
    try {
      return new BigInteger(text).longValueExact();
    } catch (NumberFormatException e) {
      throw new SqlFault(
              SqlState.INVALID_TEXT_REPRESENTATION,
              "invalid input syntax for type bigint: \"" + text + "\"")
          .at(token.position());
    } catch (ArithmeticException e) {
      throw new SqlFault(
              SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
              "value \"" + text + "\" is out of range for type bigint")
          .at(token.position());
    }
  }
}
