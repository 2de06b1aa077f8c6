package dev.manylite.gateway.session.query;

import dev.manylite.translator.Plan;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;

/** Plans whose first row depends on nothing but the statement's own constants and parameters. */
final class ConstantPlans {
  private ConstantPlans() {}

  static boolean includes(Plan plan) {
    return plan.command() == Plan.Command.SELECT
        && !plan.writes()
        && plan.tables().isEmpty()
        && plan.systemRelations().isEmpty()
        && plan.functions().stream().allMatch(ConstantPlans::isConstant);
  }

  private static boolean isConstant(Signature function) {
    return function.volatility() == Volatility.IMMUTABLE && function.kind() != Kind.SET_RETURNING;
  }
}
