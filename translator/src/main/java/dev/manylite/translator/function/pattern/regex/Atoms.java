package dev.manylite.translator.function.pattern.regex;

import java.util.ArrayList;
import java.util.List;

/** Atoms that match one character, brackets, and constraints that look at one (9.7.3.1, .2). */
final class Atoms {
  private static final CodePointSet NEWLINE = CodePointSet.of('\n');
  private static final CodePointSet ALL = CodePointSet.NONE.complement();

  private final Syntax syntax;
  private final Lexer lexer;

  Atoms(Syntax syntax, Lexer lexer) {
    this.syntax = syntax;
    this.lexer = lexer;
  }

  /** Null where none begins here. */
  Expr constraint() {
    Expr constraint =
        switch (lexer.token()) {
          case CARET -> new Expr.Behind(line(), true);
          case DOLLAR -> new Expr.Ahead(line(), true);
          case STRING_START -> new Expr.Behind(CodePointSet.NONE, true);
          case STRING_END -> new Expr.Ahead(CodePointSet.NONE, true);
          case WORD_START -> boundary(false, true);
          case WORD_END -> boundary(true, false);
          case WORD_BOUNDARY ->
              new Expr.Alternatives(List.of(boundary(false, true), boundary(true, false)));
          case NOT_WORD_BOUNDARY ->
              new Expr.Alternatives(List.of(boundary(true, true), boundary(false, false)));
          default -> null;
        };
    if (constraint != null) {
      lexer.next();
    }
    return constraint;
  }

  private CodePointSet line() {
    return syntax.newlineAnchors() ? NEWLINE : CodePointSet.NONE;
  }

  /** Whether a word character must be behind and ahead; the string's ends count as none. */
  private Expr boundary(boolean behind, boolean ahead) {
    CodePointSet word = CharacterClass.WORD.members(syntax.ignoreCase());
    CodePointSet other = word.complement();
    return Expr.sequence(
        List.of(
            new Expr.Behind(behind ? word : other, !behind),
            new Expr.Ahead(ahead ? word : other, !ahead)));
  }

  /** The token's value as an ordinary character. */
  Expr plain() {
    Expr one = new Expr.Chars(one(lexer.value()));
    lexer.next();
    return one;
  }

  /** The atom at the token, which is none of parentheses, quantifiers and back references. */
  Expr chars() {
    CodePointSet set =
        switch (lexer.token()) {
          case PLAIN -> one(lexer.value());
          case DOT -> syntax.newlineStops() ? NEWLINE.complement() : ALL;
          case CLASS_ESCAPE -> members(lexer.value());
          case COMPLEMENT_ESCAPE -> members(lexer.value()).complement();
          case OPEN_BRACKET -> brackets();
          default -> throw new IllegalStateException("no atom begins with " + lexer.token());
        };
    lexer.next();
    return new Expr.Chars(set);
  }

  private CodePointSet one(int point) {
    return syntax.ignoreCase() ? CaseFolding.bothCases(point) : CodePointSet.of(point);
  }

  private CodePointSet members(int ordinal) {
    return CharacterClass.values()[ordinal].members(syntax.ignoreCase());
  }

  private CodePointSet brackets() {
    boolean complement = lexer.value() == 0;
    lexer.next();
    List<CodePointSet> parts = new ArrayList<>();
    while (!lexer.at(Token.CLOSE_BRACKET)) {
      parts.add(part());
    }
    CodePointSet set = union(parts, 0, parts.size());
    if (!complement) {
      return set;
    }
    return (syntax.newlineStops() ? set.union(NEWLINE) : set).complement();
  }

  /** By halves, so that many parts do not take quadratic time. */
  private static CodePointSet union(List<CodePointSet> parts, int from, int to) {
    if (to - from == 1) {
      return parts.get(from);
    }
    int middle = (from + to) >>> 1;
    return union(parts, from, middle).union(union(parts, middle, to));
  }

  private CodePointSet part() {
    int first;
    switch (lexer.token()) {
      case PLAIN -> {
        first = lexer.value();
        lexer.next();
        if (!lexer.at(Token.RANGE)) {
          return one(first);
        }
      }
      case COLLATING -> first = CollatingElements.named(lexer.name());
      case EQUIVALENCE -> {
        return one(CollatingElements.named(lexer.name()));
      }
      case CLASS -> {
        return CharacterClass.named(lexer.name()).members(syntax.ignoreCase());
      }
      case CLASS_ESCAPE -> {
        CodePointSet members = members(lexer.value());
        lexer.next();
        return members;
      }
      case COMPLEMENT_ESCAPE -> {
        CodePointSet others = members(lexer.value()).complement();
        lexer.next();
        return others;
      }
      default -> throw invalidRange();
    }
    if (!lexer.accept(Token.RANGE)) {
      return range(first, first);
    }
    int last;
    switch (lexer.token()) {
      case PLAIN, RANGE -> {
        last = lexer.value();
        lexer.next();
      }
      case COLLATING -> last = CollatingElements.named(lexer.name());
      default -> throw invalidRange();
    }
    return range(first, last);
  }

  private CodePointSet range(int first, int last) {
    if (first > last) {
      throw invalidRange();
    }
    return syntax.ignoreCase()
        ? CaseFolding.bothCases(first, last)
        : CodePointSet.range(first, last);
  }

  private static RuntimeException invalidRange() {
    return RegexFault.invalid("invalid character range");
  }
}
