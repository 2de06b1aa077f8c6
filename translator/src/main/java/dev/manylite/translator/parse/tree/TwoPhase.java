package dev.manylite.translator.parse.tree;

/** PREPARE TRANSACTION, COMMIT PREPARED, ROLLBACK PREPARED. */
public record TwoPhase(Action action, String name, int position) implements UtilityStatement {
  /** What is done to the transaction of the name. */
  public enum Action {
    PREPARE("PREPARE TRANSACTION"),
    COMMIT("COMMIT PREPARED"),
    ROLLBACK("ROLLBACK PREPARED");

    private final String command;

    Action(String command) {
      this.command = command;
    }

    public String command() {
      return command;
    }
  }
}
