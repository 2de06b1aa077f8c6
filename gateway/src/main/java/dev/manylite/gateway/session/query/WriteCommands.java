package dev.manylite.gateway.session.query;

import dev.manylite.translator.Plan;
import dev.manylite.translator.function.Signature;
import java.util.Set;

/** How PostgreSQL calls a writing statement where it may not write. */
final class WriteCommands {
  private static final Set<String> SEQUENCE_FUNCTIONS = Set.of("nextval", "setval");

  private WriteCommands() {}

  static String name(Plan plan) {
    if (plan.command() != Plan.Command.SELECT || !plan.before().isEmpty()) {
      return plan.command().name();
    }
    return plan.functions().stream()
        .map(Signature::name)
        .filter(SEQUENCE_FUNCTIONS::contains)
        .findFirst()
        .map(name -> name + "()")
        .orElse("SELECT FOR UPDATE");
  }
}
