package dev.manylite.translator.function;

import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
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
import java.util.Optional;

/**
 * The functions behind PostgreSQL's operators ({@code pg_operator.oprcode}), which can be called by
 * their own names: {@code int4pl(1, 2)} is {@code 1 + 2}. Immutable.
 */
final class OperatorFunctions {
  private OperatorFunctions() {}

  /** By name; those of types that are not here are left out. */
  static Map<String, List<Signature>> load() {
    Map<String, List<Signature>> functions = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                OperatorFunctions.class.getResourceAsStream("operator-functions.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        signature(line.split("\t"))
            .ifPresent(s -> functions.computeIfAbsent(s.name(), n -> new ArrayList<>()).add(s));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return functions;
  }

  private static Optional<Signature> signature(String[] fields) {
    List<PgType> operands = new ArrayList<>();
    for (String name : fields[2].split(" ")) {
      Optional<PgType> type = Types.byName(name);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      operands.add(type.get());
    }
    return Optional.of(
        new Signature(
            fields[0],
            false,
            operands,
            Types.VOID,
            Kind.SCALAR,
            Volatility.IMMUTABLE,
            true,
            false,
            0,
            new Implementation.AsOperator(fields[1])));
  }
}
