package dev.manylite.translator.bind;

import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * What binding a statement gives.
 *
 * @param parameters the types of $1 …, given or inferred
 * @param writes it changes rows or sequences, or locks rows
 * @param failsOn the relation that NOWAIT is said of; empty where nothing has it
 * @param skipsLocked all rows that it locks it may skip
 * @param warnings to be told besides the result
 * @param privileges what somebody must be allowed for it
 */
public record Binding(
    BoundStatement statement,
    List<SqlType> parameters,
    boolean writes,
    Optional<String> failsOn,
    boolean skipsLocked,
    List<SqlFault> warnings,
    List<RequiredPrivilege> privileges) {
  public Binding {
    parameters = List.copyOf(parameters);
    warnings = List.copyOf(warnings);
  }
}
