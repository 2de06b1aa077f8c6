package dev.manylite.gateway;

import dev.manylite.gateway.sqlite.Extensions;
import dev.manylite.translator.function.Functions;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.Collations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The translator's functions and collations, for SQL that is in a file's schema. */
final class TranslatorExtensions implements Extensions {
  private final Map<String, Signature> functions = new HashMap<>();

  TranslatorExtensions() {
    for (Signature signature : Functions.builtIn().all()) {
      Implementation implementation = signature.implementation();
      if (implementation instanceof Implementation.Scalar scalar) {
        functions.put(scalar.sqliteName(), signature);
      } else if (implementation instanceof Implementation.Aggregate aggregate) {
        functions.put(aggregate.sqliteName(), signature);
      } else if (implementation instanceof Implementation.Rows rows) {
        functions.put(rows.sqliteName(), signature);
      }
    }
  }

  @Override
  public Optional<Signature> function(String sqliteName) {
    return Optional.ofNullable(functions.get(sqliteName));
  }

  @Override
  public Optional<Comparator<String>> collation(String name) {
    return Collations.byName(name);
  }
}
