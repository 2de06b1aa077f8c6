package dev.manylite.translator.function.json.path;

/** Whether a path has found anything. */
enum Outcome {
  FOUND,
  EMPTY,

  /** An error that is not to be reported. */
  FAILED
}
