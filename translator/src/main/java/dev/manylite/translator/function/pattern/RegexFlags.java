package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.pattern.regex.Syntax;
import dev.manylite.translator.function.pattern.regex.Syntax.Flavor;

/** The flags of the regexp_ functions (manual, table 9.24): g, and how to read the pattern. */
record RegexFlags(boolean global, Syntax syntax) {
  static final RegexFlags NONE = new RegexFlags(false, Syntax.ADVANCED);

  static RegexFlags parse(String flags) {
    if (flags.isEmpty()) {
      return NONE;
    }
    boolean global = false;
    Syntax syntax = Syntax.ADVANCED;
    for (int flag : flags.codePoints().toArray()) {
      if (flag == 'g') {
        global = true;
        continue;
      }
      // The manual says that e asks for an extended expression; PostgreSQL reads a basic one.
      syntax = flag == 'b' || flag == 'e' ? syntax.with(Flavor.BASIC) : syntax.with(flag);
      if (syntax == null) {
        throw invalid(flag);
      }
    }
    return new RegexFlags(global, syntax);
  }

  static SqlFault invalid(int flag) {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE,
        "invalid regular expression option: \"" + Character.toString(flag) + "\"");
  }

  /** For functions whose other arguments say which matches are meant. */
  static RegexFlags notGlobal(String flags, String function) {
    RegexFlags parsed = parse(flags);
    if (parsed.global) {
      throw notGlobal(function);
    }
    return parsed;
  }

  static SqlFault notGlobal(String function) {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE, function + "() does not support the \"global\" option");
  }
}
