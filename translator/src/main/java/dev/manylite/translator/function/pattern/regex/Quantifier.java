package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.pattern.regex.Expr.Repetition;

/**
 * How often an atom is repeated (manual, table 9.17); once where nothing is said.
 *
 * @param preference a bit of {@link Preference}; 0 where the atom's own holds
 */
record Quantifier(int least, int most, int preference) {
  private static final int MOST = 255;

  static Quantifier read(Lexer lexer) {
    int greedy = lexer.value() == 0 ? Preference.SHORTER : Preference.LONGER;
    switch (lexer.token()) {
      case STAR -> {
        lexer.next();
        return new Quantifier(0, Repetition.UNLIMITED, greedy);
      }
      case PLUS -> {
        lexer.next();
        return new Quantifier(1, Repetition.UNLIMITED, greedy);
      }
      case QUESTION -> {
        lexer.next();
        return new Quantifier(0, 1, greedy);
      }
      case OPEN_BRACE -> {
        lexer.next();
        return bound(lexer);
      }
      default -> {
        return new Quantifier(1, 1, 0);
      }
    }
  }

  private static Quantifier bound(Lexer lexer) {
    int least = number(lexer);
    int most = least;
    boolean range = lexer.accept(Token.COMMA);
    if (range) {
      most = lexer.at(Token.DIGIT) ? number(lexer) : Repetition.UNLIMITED;
    }
    if (least > most || !lexer.at(Token.CLOSE_BRACE)) {
      throw invalid();
    }
    int greedy = lexer.value() == 0 ? Preference.SHORTER : Preference.LONGER;
    lexer.next();
    return new Quantifier(least, most, range ? greedy : 0);
  }

  private static int number(Lexer lexer) {
    int number = 0;
    while (lexer.at(Token.DIGIT) && number < MOST) {
      number = 10 * number + lexer.value();
      lexer.next();
    }
    if (lexer.at(Token.DIGIT) || number > MOST) {
      throw invalid();
    }
    return number;
  }

  private static SqlFault invalid() {
    return RegexFault.invalid("invalid repetition count(s)");
  }

  boolean once() {
    return least == 1 && most == 1;
  }

  Expr of(Expr body) {
    return once() ? body : new Repetition(body, least, most);
  }

  /** All repetitions but the last. */
  Expr butOne(Expr body) {
    int rest = most == Repetition.UNLIMITED ? most : most - 1;
    return rest == 0 ? Expr.EMPTY : new Repetition(body, least - 1, rest);
  }
}
