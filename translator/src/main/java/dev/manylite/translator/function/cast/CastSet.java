package dev.manylite.translator.function.cast;

/** The casts out of one family of types. */
interface CastSet {
  void define(CastTable table);
}
