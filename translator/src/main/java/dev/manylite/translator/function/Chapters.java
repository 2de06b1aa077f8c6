package dev.manylite.translator.function;

import dev.manylite.translator.function.operator.Operators;
import java.util.List;

/** The table of contents of the manual's part 9, one package each. */
final class Chapters {
  static List<Chapter> all() {
    return List.of(new Operators());
  }

  private Chapters() {}
}
