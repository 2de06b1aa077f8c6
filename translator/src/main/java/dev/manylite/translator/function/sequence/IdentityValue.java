package dev.manylite.translator.function.sequence;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.Types;
import java.util.List;

/** What an identity column gets: nextval for which no privilege on the sequence is needed. */
public final class IdentityValue {
  public static final Signature NEXT =
      new Signature(
          "nextval",
          false,
          List.of(Types.REGCLASS),
          Types.INT8,
          Signature.Kind.SCALAR,
          Signature.Volatility.VOLATILE,
          true,
          false,
          0,
          new Implementation.Scalar(
              "pg_identity_next", (c, a) -> c.sequences().nextOfColumn(((Long) a[0]).intValue())));

  private IdentityValue() {}
}
