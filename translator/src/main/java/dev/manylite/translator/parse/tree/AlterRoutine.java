package dev.manylite.translator.parse.tree;

import java.util.List;

/** ALTER FUNCTION, PROCEDURE, ROUTINE. */
public record AlterRoutine(RoutineKind kind, RoutineReference routine, Action action, int position)
    implements DefinitionStatement {
  public sealed interface Action {}

  public record Rename(String name) implements Action {}

  public record SetSchema(String schema) implements Action {}

  public record OwnerTo(String role) implements Action {}

  public record Options(List<RoutineOption> options) implements Action {}
}
