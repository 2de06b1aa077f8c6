package dev.manylite.translator.function.textsearch.dictionary;

import java.util.List;
import java.util.Optional;

/** PostgreSQL's configurations ({@code configurations.tsv}), under its OIDs. Immutable. */
public final class Configurations {
  private static final List<Configuration> ALL =
      Lines.of("configurations.tsv").stream().map(Configurations::row).toList();

  private Configurations() {}

  public static List<Configuration> all() {
    return ALL;
  }

  public static Optional<Configuration> named(String name) {
    return ALL.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public static Optional<Configuration> byOid(long oid) {
    return ALL.stream().filter(c -> c.oid() == oid).findFirst();
  }

  private static Configuration row(String line) {
    String[] fields = line.split("\t");
    return new Configuration(
        Integer.parseInt(fields[0]),
        fields[1],
        dictionary(fields[2]),
        dictionary(fields[3]),
        dictionary("simple"));
  }

  private static Dictionary dictionary(String name) {
    return Dictionaries.named(name).orElseThrow();
  }
}
