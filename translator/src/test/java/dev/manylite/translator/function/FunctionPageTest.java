package dev.manylite.translator.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.type.Types;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code translator/FUNCTIONS.md} says what there is: a page made from PostgreSQL's list and the
 * registry. {@code mvn test -pl translator -Dtest=FunctionPageTest -Dpage=write} makes it anew.
 */
class FunctionPageTest {
  private static final Path PAGE = Path.of("FUNCTIONS.md");
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

  /** The argument lists under one name, by whether they can be called. */
  private record Overloads(List<String> available, List<String> missing) {}

  @Test
  void thePageSaysWhatThereIs() throws IOException {
    String page = page();
    if ("write".equals(System.getProperty("page"))) {
      Files.writeString(PAGE, page);
    }
    assertTrue(page.contains("`abs`"));
    assertEquals(page, Files.readString(PAGE), "run with -Dpage=write");
  }

  private static String page() throws IOException {
    return "# PostgreSQL's functions and operators in Manylite\n\n"
        + "Made from PostgreSQL 15's `pg_proc` and `pg_operator` (those that SQL can call) and the"
        + " registry of this\nmodule by `FunctionPageTest`; not to be edited. What is missing answers"
        + " `0A000` with its name.\nA number tells how many argument lists a name has.\n"
        + section("Functions", "function")
        + section("Operators", "operator");
  }

  private static String section(String title, String kind) throws IOException {
    Map<String, Overloads> names = read(kind);
    int available = names.values().stream().mapToInt(o -> o.available().size()).sum();
    int missing = names.values().stream().mapToInt(o -> o.missing().size()).sum();
    StringBuilder page = new StringBuilder();
    page.append("\n## ").append(title).append("\n\n");
    page.append(available).append(" of ").append(available + missing).append(" are there.\n");
    page.append("\n### There\n\n");
    page.append(
        names.entrySet().stream()
            .filter(e -> !e.getValue().available().isEmpty())
            .map(e -> code(e.getKey()) + count(e.getValue().available().size()))
            .collect(Collectors.joining(",\n")));
    page.append("\n\n### Refused\n\n");
    names.forEach(
        (name, overloads) -> {
          if (!overloads.missing().isEmpty()) {
            page.append("- ").append(code(name)).append(" ");
            page.append(String.join(" ", overloads.missing())).append('\n');
          }
        });
    return page.toString();
  }

  private static String count(int overloads) {
    return overloads == 1 ? "" : " " + overloads;
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private static Map<String, Overloads> read(String kind) throws IOException {
    Map<String, Overloads> names = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PostgresSignatures.class.getResourceAsStream("postgresql.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields[0].equals(kind)) {
          Overloads overloads =
              names.computeIfAbsent(
                  fields[1], n -> new Overloads(new ArrayList<>(), new ArrayList<>()));
          List<String> list = isMissing(kind, fields) ? overloads.missing() : overloads.available();
          list.add("(" + fields[4].replace(" ", ", ") + ")");
        }
      }
    }
    return names;
  }

  private static boolean isMissing(String kind, String[] fields) {
    if (COMPARISONS.contains(fields[1])) {
      // These are no functions here: whatever types there are can be compared.
      return List.of(fields[4].split(" ")).stream().anyMatch(t -> Types.byName(t).isEmpty());
    }
    List<Signature> missing =
        kind.equals("operator")
            ? PostgresSignatures.missingOperators(fields[1])
            : PostgresSignatures.missingFunctions(fields[1]);
    return missing.stream()
        .map(s -> s.arguments().stream().map(t -> t.name()).collect(Collectors.joining(" ")))
        .anyMatch(fields[4]::equals);
  }
}
