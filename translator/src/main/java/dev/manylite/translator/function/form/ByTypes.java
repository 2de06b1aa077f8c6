package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.VectorType;
import java.util.ArrayList;
import java.util.List;

/** A polymorphic signature made fit for actual types, under a name that holds them. */
public final class ByTypes {
  private ByTypes() {}

  public static Signature specialize(
      Signature signature, Implementation.ByType byType, List<SqlType> arguments, SqlType result) {
    List<SqlType> actual = arraysOfVectors(signature, arguments);
    String name = byType.sqliteName() + TypeSuffix.of(actual) + TypeSuffix.of(result);
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
        byType.specializer().specialize(name, actual, result));
  }

  /** What takes any array takes the catalogs' vectors as the arrays that they are held as. */
  private static List<SqlType> arraysOfVectors(Signature signature, List<SqlType> arguments) {
    if (arguments.stream().noneMatch(a -> a.base() instanceof VectorType)) {
      return arguments;
    }
    List<SqlType> actual = new ArrayList<>(arguments);
    for (int i = 0; i < Math.min(actual.size(), signature.arguments().size()); i++) {
      int declared = signature.arguments().get(i).oid();
      if (actual.get(i).base() instanceof VectorType vector
          && (declared == Types.ANYARRAY.oid() || declared == Types.ANYCOMPATIBLEARRAY.oid())) {
        actual.set(i, SqlType.of(Types.array(vector.element())));
      }
    }
    return actual;
  }
}
