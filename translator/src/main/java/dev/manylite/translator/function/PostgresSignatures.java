package dev.manylite.translator.function;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What PostgreSQL 15 can call, to tell what is missing here (0A000) from what is nowhere (42883).
 * Read when the first call cannot be resolved. Immutable.
 */
public final class PostgresSignatures {
  private static final Set<String> ANYTHING =
      Set.of(
          "any",
          "anyelement",
          "anynonarray",
          "anyarray",
          "anycompatible",
          "anycompatiblenonarray",
          "anycompatiblearray");

  private record Known(int defaults, boolean variadic, List<String> arguments) {}

  private static final class Holder {
    private static final Map<String, List<Known>> KNOWN = load();
  }

  private PostgresSignatures() {}

  /** Whether PostgreSQL has such a function that would take arguments of these types. */
  public static boolean hasFunction(String name, List<PgType> arguments) {
    return has("function\t" + name, arguments, Functions.builtIn().named(name));
  }

  /** Whether PostgreSQL has such an operator that would take operands of these types. */
  public static boolean hasOperator(String symbol, List<PgType> operands) {
    return has("operator\t" + symbol, operands, Functions.builtIn().operators(symbol));
  }

  private static boolean has(String key, List<PgType> arguments, List<Signature> ours) {
    for (Known known : Holder.KNOWN.getOrDefault(key, List.of())) {
      if (takes(known, arguments) && ours.stream().noneMatch(s -> same(s, known))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Signature signature, Known known) {
    return signature.arguments().stream().map(PgType::name).toList().equals(known.arguments());
  }

  private static boolean takes(Known known, List<PgType> arguments) {
    int most = known.arguments().size();
    if (arguments.size() < most - known.defaults() - (known.variadic() ? 1 : 0)
        || arguments.size() > most && !known.variadic()) {
      return false;
    }
    for (int i = 0; i < Math.min(most, arguments.size()); i++) {
      if (!takes(known.arguments().get(i), arguments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean takes(String formal, PgType actual) {
    if (actual == Types.UNKNOWN || ANYTHING.contains(formal) || actual.name().equals(formal)) {
      return true;
    }
    Optional<PgType> known = Types.byName(formal);
    return known.isPresent()
        && known.get().facts().category() == actual.facts().category()
        && actual.facts().category() != 'P'
        && actual.facts().category() != 'U';
  }

  private static Map<String, List<Known>> load() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PostgresSignatures.class.getResourceAsStream("postgresql.tsv"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.groupingBy(
                  f -> f[0] + "\t" + f[1],
                  Collectors.mapping(PostgresSignatures::known, Collectors.toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Known known(String[] fields) {
    List<String> arguments = fields[4].isEmpty() ? List.of() : Arrays.asList(fields[4].split(" "));
    return new Known(Integer.parseInt(fields[2]), fields[3].equals("1"), arguments);
  }
}
