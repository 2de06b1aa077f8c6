package org.sqlite;

/**
 * A running call of a function as the driver keeps it: one for each function, so that a call within
 * a call of the same function takes the outer one's place.
 */
public final class FunctionState {
  private final Function function;
  private final long context;
  private final long value;
  private final int args;

  private FunctionState(Function function) {
    this.function = function;
    this.context = function.context;
    this.value = function.value;
    this.args = function.args;
  }

  public static FunctionState of(Function function) {
    return new FunctionState(function);
  }

  public void restore() {
    function.context = context;
    function.value = value;
    function.args = args;
  }
}
