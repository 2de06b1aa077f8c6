package dev.manylite.translator.function.operator;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** The operators of numbers and concatenation; comparison is syntax to the binder. */
public final class Operators implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new Addition(),
        new Subtraction(),
        new Multiplication(),
        new Division(),
        new Remainder(),
        new Power(),
        new Roots(),
        new AbsoluteValue(),
        new BitOperators(),
        new Concatenation());
  }
}
