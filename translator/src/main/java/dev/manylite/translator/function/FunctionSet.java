package dev.manylite.translator.function;

/** One function (all its overloads) or one operator family; one file each. */
public interface FunctionSet {
  void define(Definitions definitions);
}
