package dev.manylite.translator.function;

import java.util.List;

/** The index of one chapter of the manual's part 9: the function families of one package. */
public interface Chapter {
  List<FunctionSet> sets();
}
