package dev.manylite.gateway;

import dev.manylite.gateway.sqlite.Extensions;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.SchemaFunctions;
import dev.manylite.translator.type.Collations;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The translator's functions and collations, for SQL that is in a file's schema. */
final class TranslatorExtensions implements Extensions {
  private final SchemaFunctions functions = SchemaFunctions.builtIn();

  @Override
  public Optional<Signature> function(String sqliteName) {
    return functions.named(sqliteName);
  }

  @Override
  public Collection<Signature> directOnly() {
    return functions.directOnly();
  }

  @Override
  public Optional<Comparator<String>> collation(String name) {
    return Collations.byName(name);
  }
}
