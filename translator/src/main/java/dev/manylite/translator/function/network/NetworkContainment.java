package dev.manylite.translator.function.network;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.CIDR;
import static dev.manylite.translator.type.Types.INET;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Inet;
import java.util.function.BiPredicate;

/** {@code << <<= >> >>= &&}, inet_same_family, inet_merge. */
final class NetworkContainment implements FunctionSet {
  @Override
  public void define(Definitions d) {
    operator(d, "<<", (a, b) -> b.contains(a) && a.bits() > b.bits());
    operator(d, "<<=", (a, b) -> b.contains(a));
    operator(d, ">>", (a, b) -> a.contains(b) && b.bits() > a.bits());
    operator(d, ">>=", Inet::contains);
    operator(d, "&&", (a, b) -> a.contains(b) || b.contains(a));
    d.function("inet_same_family", INET, INET)
        .returns(BOOL)
        .java((c, a) -> inet(a[0]).isV6() == inet(a[1]).isV6() ? 1L : 0L);
    d.function("inet_merge", INET, INET)
        .returns(CIDR)
        .java((c, a) -> merged(inet(a[0]), inet(a[1])));
  }

  private static void operator(Definitions d, String symbol, BiPredicate<Inet, Inet> test) {
    d.operator(symbol, INET, INET)
        .returns(BOOL)
        .java((c, a) -> test.test(inet(a[0]), inet(a[1])) ? 1L : 0L);
  }

  private static Inet inet(Object runtime) {
    return Inet.of((String) runtime);
  }

  private static String merged(Inet one, Inet other) {
    if (one.isV6() != other.isV6()) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "cannot merge addresses from different families");
    }
    int shared = Math.min(one.bits(), other.bits());
    return one.withBits(one.commonBits(other, shared)).network().full();
  }
}
