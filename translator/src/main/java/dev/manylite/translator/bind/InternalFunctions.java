package dev.manylite.translator.bind;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.form.ArraySubscripts;
import dev.manylite.translator.function.form.NameSubscript;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.Arrays;
import java.util.List;

/** Functions that stand for syntax and have no name in pg_proc. */
final class InternalFunctions {
  private InternalFunctions() {}

  /** {@code array[i]…}: null where there is no such element. */
  static Signature element(PgType array, PgType element, int dimensions) {
    return internal(
        "array_element",
        subscripted(array, dimensions),
        element,
        true,
        (array.isArray()
                ? ArraySubscripts.element(element, firstIndex(array))
                : NameSubscript.ELEMENT)
            .implementation());
  }

  /** {@code array[l:u]…}: a lower and an upper bound for each dimension. */
  static Signature slice(PgType array, int dimensions) {
    return internal(
        "array_slice",
        subscripted(array, 2 * dimensions),
        array,
        true,
        ArraySubscripts.SLICE.implementation());
  }

  /** Vectors of the catalogs count from 0. */
  private static int firstIndex(PgType array) {
    return array.oid() == Types.INT2VECTOR.oid() || array.oid() == Types.OIDVECTOR.oid() ? 0 : 1;
  }

  private static List<PgType> subscripted(PgType array, int subscripts) {
    PgType[] arguments = new PgType[subscripts + 1];
    Arrays.fill(arguments, Types.INT4);
    arguments[0] = array;
    return List.of(arguments);
  }

  private static Signature internal(
      String name,
      List<PgType> arguments,
      PgType result,
      boolean strict,
      Implementation implementation) {
    return new Signature(
        name,
        false,
        arguments,
        result,
        Kind.SCALAR,
        Volatility.IMMUTABLE,
        strict,
        false,
        0,
        implementation);
  }
}
