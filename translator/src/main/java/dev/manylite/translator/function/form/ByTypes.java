package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.SqlType;
import java.util.List;

/** A polymorphic signature made fit for actual types, under a name that holds them. */
public final class ByTypes {
  private ByTypes() {}

  public static Signature specialize(
      Signature signature, Implementation.ByType byType, List<SqlType> arguments, SqlType result) {
    String name = byType.sqliteName() + TypeSuffix.of(arguments) + TypeSuffix.of(result);
    return new Signature(
        signature.name(),
        signature.operator(),
        signature.arguments(),
        signature.result(),
        signature.kind(),
        signature.volatility(),
        signature.strict(),
        signature.variadic(),
        signature.optional(),
        byType.specializer().specialize(name, arguments, result));
  }
}
