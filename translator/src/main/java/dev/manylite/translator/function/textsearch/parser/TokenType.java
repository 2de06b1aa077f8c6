package dev.manylite.translator.function.textsearch.parser;

import java.util.Locale;

/** What a token is (manual, table 12.1), in the order of PostgreSQL's numbers, from 1. */
public enum TokenType {
  ASCIIWORD("Word, all ASCII"),
  WORD("Word, all letters"),
  NUMWORD("Word, letters and digits"),
  EMAIL("Email address"),
  URL("URL"),
  HOST("Host"),
  SFLOAT("Scientific notation"),
  VERSION("Version number"),
  HWORD_NUMPART("Hyphenated word part, letters and digits"),
  HWORD_PART("Hyphenated word part, all letters"),
  HWORD_ASCIIPART("Hyphenated word part, all ASCII"),
  BLANK("Space symbols"),
  TAG("XML tag"),
  PROTOCOL("Protocol head"),
  NUMHWORD("Hyphenated word, letters and digits"),
  ASCIIHWORD("Hyphenated word, all ASCII"),
  HWORD("Hyphenated word, all letters"),
  URL_PATH("URL path"),
  FILE("File or path name"),
  FLOAT("Decimal notation"),
  INT("Signed integer"),
  UINT("Unsigned integer"),
  ENTITY("XML entity");

  private final String description;

  TokenType(String description) {
    this.description = description;
  }

  public int id() {
    return ordinal() + 1;
  }

  public String alias() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String description() {
    return description;
  }
}
