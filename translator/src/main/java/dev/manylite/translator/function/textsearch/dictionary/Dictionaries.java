package dev.manylite.translator.function.textsearch.dictionary;

import java.util.List;
import java.util.Optional;

/** PostgreSQL's dictionaries ({@code dictionaries.tsv}), under its OIDs. Immutable. */
public final class Dictionaries {
  private static final List<Dictionary> ALL =
      Lines.of("dictionaries.tsv").stream().map(Dictionaries::row).toList();

  private Dictionaries() {}

  public static List<Dictionary> all() {
    return ALL;
  }

  public static Optional<Dictionary> named(String name) {
    return ALL.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  public static Optional<Dictionary> byOid(long oid) {
    return ALL.stream().filter(d -> d.oid() == oid).findFirst();
  }

  private static Dictionary row(String line) {
    String[] fields = line.split("\t", -1);
    return new Dictionary(Integer.parseInt(fields[0]), fields[1], fields[2], fields[3]);
  }
}
