package dev.manylite.translator.function.textsearch.match;

/** MAYBE where the places that decide it are not known. */
public enum Answer {
  NO,
  YES,
  MAYBE
}
