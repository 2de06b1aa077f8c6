package dev.manylite.translator.function.system;

/** How deep the session is within triggers; a service of {@code FunctionContext}. */
public interface TriggerNesting {
  int depth();
}
