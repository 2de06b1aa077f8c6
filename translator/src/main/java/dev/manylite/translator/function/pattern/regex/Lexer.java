package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.pattern.regex.Syntax.Flavor;
import dev.manylite.translator.type.value.CharacterTypes;

/**
 * A pattern's tokens, one ahead. What a character means depends on where it is: outside, within a
 * bound, within brackets, within {@code [. [= [:}.
 */
final class Lexer {
  private enum Context {
    OUTSIDE,
    BOUND,
    BRACKETS,
    COLLATING,
    EQUIVALENCE,
    CLASS
  }

  private final Syntax syntax;
  private final Source source;
  private Context context = Context.OUTSIDE;
  private Token token = Token.NONE;
  private Token last = Token.NONE;
  private int value;
  private int groups;

  Lexer(Syntax syntax, Source source) {
    this.syntax = syntax;
    this.source = source;
    next();
  }

  Token token() {
    return token;
  }

  int value() {
    return value;
  }

  boolean at(Token wanted) {
    return token == wanted;
  }

  boolean accept(Token wanted) {
    if (token != wanted) {
      return false;
    }
    next();
    return true;
  }

  /** How many capturing parentheses have been opened: they decide what {@code \12} means. */
  void groups(int opened) {
    groups = opened;
  }

  /** The text between {@code [.}, {@code [=} or {@code [:} and its end, which is passed. */
  String name() {
    int start = source.position();
    next();
    int end = source.position();
    while (at(Token.PLAIN)) {
      end = source.position();
      next();
    }
    next();
    return source.text(start, end);
  }

  void next() {
    last = token;
    if (syntax.expanded() && (context == Context.OUTSIDE || context == Context.BOUND)) {
      source.skipBlanks();
    }
    if (source.atEnd()) {
      switch (context) {
        case OUTSIDE -> set(Token.FINISH, 0);
        case BOUND -> throw RegexFault.invalid("braces {} not balanced");
        default -> throw unbalancedBrackets();
      }
      return;
    }
    switch (context) {
      case BOUND -> bound(source.next());
      case BRACKETS -> brackets(source.next());
      case COLLATING -> inName(source.next(), '.');
      case EQUIVALENCE -> inName(source.next(), '=');
      case CLASS -> inName(source.next(), ':');
      default -> outside(source.next());
    }
  }

  private void set(Token newToken, int newValue) {
    token = newToken;
    value = newValue;
  }

  private void enter(Context newContext, Token newToken, int newValue) {
    context = newContext;
    set(newToken, newValue);
  }

  private void outside(int c) {
    switch (syntax.flavor()) {
      case LITERAL -> set(Token.PLAIN, c);
      case BASIC -> basic(c);
      default -> extended(c);
    }
  }

  private boolean advanced() {
    return syntax.flavor() == Flavor.ADVANCED;
  }

  private void bound(int c) {
    if (CharacterTypes.isDigit(c)) {
      set(Token.DIGIT, c - '0');
    } else if (c == ',') {
      set(Token.COMMA, 0);
    } else if (syntax.flavor() == Flavor.BASIC) {
      if (c != '\\' || !source.accept('}')) {
        throw invalidBound();
      }
      enter(Context.OUTSIDE, Token.CLOSE_BRACE, 1);
    } else if (c == '}') {
      enter(Context.OUTSIDE, Token.CLOSE_BRACE, advanced() && source.accept('?') ? 0 : 1);
    } else {
      throw invalidBound();
    }
  }

  private void brackets(int c) {
    switch (c) {
      case ']' -> {
        if (last == Token.OPEN_BRACKET) {
          set(Token.PLAIN, c);
        } else {
          enter(Context.OUTSIDE, Token.CLOSE_BRACKET, 0);
        }
      }
      case '\\' -> {
        if (!advanced()) {
          set(Token.PLAIN, c);
          return;
        }
        escape();
        if (token != Token.PLAIN
            && token != Token.CLASS_ESCAPE
            && token != Token.COMPLEMENT_ESCAPE) {
          throw Escapes.invalid();
        }
      }
      case '-' -> set(last == Token.OPEN_BRACKET || source.at(']') ? Token.PLAIN : Token.RANGE, c);
      case '[' -> {
        if (source.atEnd()) {
          throw unbalancedBrackets();
        } else if (source.accept('.')) {
          enter(Context.COLLATING, Token.COLLATING, 0);
        } else if (source.accept('=')) {
          enter(Context.EQUIVALENCE, Token.EQUIVALENCE, 0);
        } else if (source.accept(':')) {
          enter(Context.CLASS, Token.CLASS, 0);
        } else {
          set(Token.PLAIN, c);
        }
      }
      default -> set(Token.PLAIN, c);
    }
  }

  private void inName(int c, int mark) {
    if (c == mark && source.accept(']')) {
      enter(Context.BRACKETS, Token.NAME_END, 0);
    } else {
      set(Token.PLAIN, c);
    }
  }

  private void extended(int c) {
    switch (c) {
      case '|' -> set(Token.BAR, 0);
      case '*' -> set(Token.STAR, greedy());
      case '+' -> set(Token.PLUS, greedy());
      case '?' -> set(Token.QUESTION, greedy());
      case '{' -> {
        if (syntax.expanded()) {
          source.skipBlanks();
        }
        if (source.atDigit()) {
          enter(Context.BOUND, Token.OPEN_BRACE, 0);
        } else {
          set(Token.PLAIN, c);
        }
      }
      case '(' -> {
        if (advanced() && source.accept('?')) {
          special();
        } else {
          set(Token.OPEN, 1);
        }
      }
      case ')' -> set(Token.CLOSE, c);
      case '[' -> openBracket();
      case '.' -> set(Token.DOT, 0);
      case '^' -> set(Token.CARET, 0);
      case '$' -> set(Token.DOLLAR, 0);
      case '\\' -> {
        if (source.atEnd()) {
          throw Escapes.invalid();
        } else if (advanced()) {
          escape();
        } else {
          set(Token.PLAIN, source.next());
        }
      }
      default -> set(Token.PLAIN, c);
    }
  }

  private int greedy() {
    return advanced() && source.accept('?') ? 0 : 1;
  }

  /** What follows {@code (?}. */
  private void special() {
    if (source.accept(':')) {
      set(Token.OPEN, 0);
    } else if (source.accept('#')) {
      while (!source.atEnd() && source.next() != ')') {
        // A comment.
      }
      next();
    } else if (source.accept('=')) {
      set(Token.LOOK_AHEAD, 0);
    } else if (source.accept('!')) {
      set(Token.NOT_AHEAD, 0);
    } else if (source.accept('<')) {
      if (source.accept('=')) {
        set(Token.LOOK_BEHIND, 0);
      } else if (source.accept('!')) {
        set(Token.NOT_BEHIND, 0);
      } else {
        throw RegexFault.invalid("quantifier operand invalid");
      }
    } else {
      throw RegexFault.invalid("quantifier operand invalid");
    }
  }

  private void openBracket() {
    boolean boundary =
        source.at('[')
            && source.at(1, ':')
            && (source.at(2, '<') || source.at(2, '>'))
            && source.at(3, ':')
            && source.at(4, ']')
            && source.at(5, ']');
    if (boundary) {
      set(source.at(2, '<') ? Token.WORD_START : Token.WORD_END, 0);
      source.back(source.position() + 6);
    } else {
      enter(Context.BRACKETS, Token.OPEN_BRACKET, source.accept('^') ? 0 : 1);
    }
  }

  private void escape() {
    Escapes.Escape escape = Escapes.read(source, groups);
    set(escape.token(), escape.value());
  }

  private void basic(int c) {
    switch (c) {
      case '*' -> {
        boolean plain = last == Token.NONE || last == Token.OPEN || last == Token.CARET;
        set(plain ? Token.PLAIN : Token.STAR, plain ? c : 1);
      }
      case '[' -> openBracket();
      case '.' -> set(Token.DOT, 0);
      case '^' -> set(last == Token.NONE || last == Token.OPEN ? Token.CARET : Token.PLAIN, c);
      case '$' -> {
        if (syntax.expanded()) {
          source.skipBlanks();
        }
        boolean ending = source.atEnd() || source.at('\\') && source.at(1, ')');
        set(ending ? Token.DOLLAR : Token.PLAIN, c);
      }
      case '\\' -> {
        if (source.atEnd()) {
          throw Escapes.invalid();
        }
        basicEscape(source.next());
      }
      default -> set(Token.PLAIN, c);
    }
  }

  private void basicEscape(int c) {
    switch (c) {
      case '{' -> enter(Context.BOUND, Token.OPEN_BRACE, 0);
      case '(' -> set(Token.OPEN, 1);
      case ')' -> set(Token.CLOSE, c);
      case '<' -> set(Token.WORD_START, 0);
      case '>' -> set(Token.WORD_END, 0);
      default -> {
        boolean reference = c >= '1' && c <= '9';
        set(reference ? Token.BACK_REFERENCE : Token.PLAIN, reference ? c - '0' : c);
      }
    }
  }

  private static SqlFault unbalancedBrackets() {
    return RegexFault.invalid("brackets [] not balanced");
  }

  private static SqlFault invalidBound() {
    return RegexFault.invalid("invalid repetition count(s)");
  }
}
