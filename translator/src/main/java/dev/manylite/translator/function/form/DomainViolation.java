package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.domain.DomainType;

/** The error that a value is none of a domain; called where a check has found so. */
public final class DomainViolation {
  /**
   * Stable, so that nobody calls it before a check has been made; its arguments are the domain's
   * schema, name, name as shown, and the constraint's name, null for NOT NULL.
   */
  public static final Signature SIGNATURE =
      InternalFunction.java(
          "pg_domain_violation",
          null,
          Volatility.STABLE,
          false,
          (context, arguments) -> {
            throw fault(
                (String) arguments[0],
                (String) arguments[1],
                (String) arguments[2],
                (String) arguments[3]);
          });

  private DomainViolation() {}

  private static SqlFault fault(String schema, String name, String shown, String constraint) {
    SqlFault fault =
        constraint == null
            ? new SqlFault(
                SqlState.NOT_NULL_VIOLATION, "domain " + shown + " does not allow null values")
            : new SqlFault(
                SqlState.CHECK_VIOLATION,
                "value for domain " + shown + " violates check constraint \"" + constraint + "\"");
    return fault.on(new FaultedObject(schema, null, null, name, constraint));
  }

  /** The arguments for a constraint. */
  public static String[] arguments(DomainType domain, String constraint) {
    return new String[] {domain.schema(), domain.name(), domain.sqlName(), constraint};
  }
}
