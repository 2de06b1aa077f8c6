package dev.manylite.gateway.sqlite;

import dev.manylite.gateway.sqlite.function.FunctionRegistrar;
import java.util.Optional;

/** A function or collation that SQLite's error says it does not have. */
record MissingExtension(boolean function, String name) {
  private static final String FUNCTION = "no such function: ";
  private static final String COLLATION = "no such collation sequence: ";

  /** Of an expression that was in the schema when SQLite read it, where it asks for nothing. */
  private static final String STORED_FUNCTION = "unknown function: ";

  private static final String STORED_FUNCTION_END = "()";

  static Optional<MissingExtension> of(String error) {
    if (error == null) {
      return Optional.empty();
    }
    // VACUUM and ALTER put their own words before.
    int function = error.indexOf(FUNCTION);
    if (function >= 0) {
      return Optional.of(new MissingExtension(true, error.substring(function + FUNCTION.length())));
    }
    int stored = error.indexOf(STORED_FUNCTION);
    if (stored >= 0 && error.endsWith(STORED_FUNCTION_END)) {
      String name =
          error.substring(
              stored + STORED_FUNCTION.length(), error.length() - STORED_FUNCTION_END.length());
      return Optional.of(new MissingExtension(true, name));
    }
    int collation = error.indexOf(COLLATION);
    return collation < 0
        ? Optional.empty()
        : Optional.of(new MissingExtension(false, error.substring(collation + COLLATION.length())));
  }

  /** False if it is unknown, or was registered before and so can't be what is missing. */
  boolean register(FunctionRegistrar registrar, Extensions extensions) {
    return function
        ? extensions.function(name).map(registrar::register).orElse(false)
        : extensions.collation(name).map(c -> registrar.collation(name, c)).orElse(false);
  }
}
