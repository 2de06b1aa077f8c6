package dev.manylite.translator.function;

import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.AbsentType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What PostgreSQL 15 can call and Manylite can't. These signatures have no implementation; they
 * take part in the choice of an overload, so that none is chosen that PostgreSQL would not choose,
 * and tell what is missing (0A000) from what is nowhere (42883). Read when the first call does not
 * fit a signature as it is. Immutable.
 */
public final class PostgresSignatures {
  private static final class Holder {
    private static final Map<String, List<Signature>> MISSING = load();
  }

  private PostgresSignatures() {}

  public static List<Signature> missingFunctions(String name) {
    return Holder.MISSING.getOrDefault("function\t" + name, List.of());
  }

  public static List<Signature> missingOperators(String symbol) {
    return Holder.MISSING.getOrDefault("operator\t" + symbol, List.of());
  }

  private static Map<String, List<Signature>> load() {
    Map<String, List<Signature>> missing = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PostgresSignatures.class.getResourceAsStream("postgresql.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Signature signature = signature(line.split("\t", -1));
        List<Signature> ours =
            signature.operator()
                ? Functions.builtIn().operators(signature.name())
                : Functions.builtIn().named(signature.name());
        if (ours.stream().noneMatch(s -> covers(s, signature)) && canBeFitted(signature)) {
          String key = (signature.operator() ? "operator\t" : "function\t") + signature.name();
          missing.computeIfAbsent(key, k -> new ArrayList<>()).add(signature);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    missing.replaceAll((key, signatures) -> List.copyOf(signatures));
    return Map.copyOf(missing);
  }

  private static Signature signature(String[] fields) {
    List<PgType> arguments = new ArrayList<>();
    for (String name : fields[4].isEmpty() ? new String[0] : fields[4].split(" ")) {
      arguments.add(Types.byName(name).orElseGet(() -> new AbsentType(name)));
    }
    return new Signature(
        fields[1],
        fields[0].equals("operator"),
        arguments,
        Types.VOID,
        Kind.SCALAR,
        Volatility.IMMUTABLE,
        true,
        fields[3].equals("1"),
        Integer.parseInt(fields[2]),
        null);
  }

  /** Ours may have further arguments that can be left out. */
  private static boolean covers(Signature ours, Signature other) {
    int count = other.arguments().size();
    int most = ours.arguments().size();
    return count <= most
        && count >= most - ours.optional()
        && ours.arguments().subList(0, count).equals(other.arguments());
  }

  /** The elements of an array that is missing are unknown. */
  private static boolean canBeFitted(Signature signature) {
    int count = signature.arguments().size();
    return !signature.variadic() || !(signature.arguments().get(count - 1) instanceof AbsentType);
  }
}
