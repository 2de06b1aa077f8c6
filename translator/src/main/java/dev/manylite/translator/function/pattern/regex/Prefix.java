package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.function.pattern.regex.Syntax.Flavor;
import dev.manylite.translator.type.value.CharacterTypes;

/** The directors {@code ***:} and {@code ***=} and embedded options (manual, 9.7.3.4). */
record Prefix(Syntax syntax, int length) {

  static Prefix read(int[] pattern, Syntax given) {
    if (given.flavor() == Flavor.LITERAL) {
      if (given.expanded() || given.newlineStops() || given.newlineAnchors()) {
        throw RegexFault.invalid("invalid argument to regex function");
      }
      return new Prefix(given, 0);
    }
    Syntax syntax = given;
    int start = 0;
    if (pattern.length >= 4 && pattern[0] == '*' && pattern[1] == '*' && pattern[2] == '*') {
      start = 4;
      switch (pattern[3]) {
        case '?' -> throw RegexFault.invalid("invalid regexp (reg version 0.8)");
        case '=' -> {
          return new Prefix(literal(given.with(Flavor.LITERAL)), start);
        }
        case ':' -> syntax = given.with(Flavor.ADVANCED);
        default -> throw RegexFault.invalid("quantifier operand invalid");
      }
    }
    return syntax.flavor() == Flavor.ADVANCED
        ? options(pattern, start, syntax)
        : new Prefix(syntax, start);
  }

  private static Prefix options(int[] pattern, int start, Syntax given) {
    int i = start + 2;
    if (i >= pattern.length
        || pattern[start] != '('
        || pattern[start + 1] != '?'
        || !CharacterTypes.isAlpha(pattern[i])) {
      return new Prefix(given, start);
    }
    Syntax syntax = given;
    for (; i < pattern.length && CharacterTypes.isAlpha(pattern[i]); i++) {
      syntax =
          switch (pattern[i]) {
            case 'b' -> syntax.with(Flavor.BASIC);
            case 'e' -> syntax.with(Flavor.EXTENDED);
            default -> syntax.with(pattern[i]);
          };
      if (syntax == null) {
        throw RegexFault.invalid("invalid embedded option");
      }
    }
    if (i == pattern.length || pattern[i] != ')') {
      throw RegexFault.invalid("invalid embedded option");
    }
    return new Prefix(syntax.flavor() == Flavor.LITERAL ? literal(syntax) : syntax, i + 1);
  }

  private static Syntax literal(Syntax syntax) {
    return syntax.expanded(false).newlines(false, false);
  }
}
