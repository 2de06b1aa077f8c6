package dev.manylite.translator;

import dev.manylite.translator.fault.SqlFault;
import java.util.List;

/**
 * A prepared statement's plan.
 *
 * @param reusable false where a constant in the plan depends on the transaction's time ('now',
 *     'today' …): such a plan serves the statement that it was made for, and no cache
 * @param warnings to be told when the statement is prepared, each time
 */
public record Prepared(Plan plan, boolean reusable, List<SqlFault> warnings) {}
