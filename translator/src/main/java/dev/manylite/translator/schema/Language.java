package dev.manylite.translator.schema;

import java.util.Optional;

/** The languages that every database has (pg_language). */
public enum Language {
  INTERNAL(12, false),
  C(13, false),
  SQL(14, true),
  PLPGSQL(13563, true);

  private final int oid;
  private final boolean trusted;

  Language(int oid, boolean trusted) {
    this.oid = oid;
    this.trusted = trusted;
  }

  public int oid() {
    return oid;
  }

  /** Whether others than superusers may be let make functions in it. */
  public boolean trusted() {
    return trusted;
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<Language> named(String name) {
    for (Language language : values()) {
      if (language.word().equals(name)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  public static Optional<Language> of(int oid) {
    for (Language language : values()) {
      if (language.oid == oid) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
