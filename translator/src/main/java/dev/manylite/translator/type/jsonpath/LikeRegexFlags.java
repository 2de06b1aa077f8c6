package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.pattern.regex.Syntax;
import dev.manylite.translator.function.pattern.regex.Syntax.Flavor;

/** The flags of {@code like_regex} (manual, 9.16.2.3): XQuery's, with PostgreSQL's expressions. */
final class LikeRegexFlags {
  private static final String ALL = "ismxq";

  private LikeRegexFlags() {}

  /**
   * Each once, in the order in which they are printed.
   *
   * @throws SqlFault 42601 for an unknown one
   */
  static String normalize(String flags) {
    for (int flag : flags.codePoints().toArray()) {
      if (ALL.indexOf(flag) < 0) {
        throw PathFaults.invalid(
            SqlState.SYNTAX_ERROR,
            "Unrecognized flag character \""
                + Character.toString(flag)
                + "\" in LIKE_REGEX predicate.");
      }
    }
    StringBuilder normal = new StringBuilder();
    ALL.chars().filter(f -> flags.indexOf(f) >= 0).forEach(f -> normal.append((char) f));
    return normal.toString();
  }

  /**
   * @throws SqlFault 0A000 for x, which PostgreSQL lacks, too
   */
  static Syntax syntax(String flags) {
    Syntax syntax = Syntax.ADVANCED.ignoringCase(flags.indexOf('i') >= 0);
    if (flags.indexOf('q') >= 0) {
      return syntax.with(Flavor.LITERAL);
    }
    if (flags.indexOf('x') >= 0) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "XQuery \"x\" flag (expanded regular expressions) is not implemented");
    }
    return syntax.newlines(flags.indexOf('s') < 0, flags.indexOf('m') >= 0);
  }
}
