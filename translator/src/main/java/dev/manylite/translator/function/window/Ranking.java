package dev.manylite.translator.function.window;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** The place of a row in its partition. */
final class Ranking implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.window("row_number").returns(INT8).sql("row_number()");
    d.window("rank").returns(INT8).sql("rank()");
    d.window("dense_rank").returns(INT8).sql("dense_rank()");
    d.window("percent_rank").returns(FLOAT8).sql("percent_rank()");
    d.window("cume_dist").returns(FLOAT8).sql("cume_dist()");
    d.window("ntile", INT4).returns(INT4).sql("ntile($1)");
  }
}
