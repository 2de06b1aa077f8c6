package dev.manylite.gateway.session.query;

import dev.manylite.translator.Plan;
import dev.manylite.translator.Prepared;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.schema.Schema;
import java.util.List;

/**
 * A query statement with the plan that was last made for it. A prepared statement keeps it over its
 * executions; when the schema or a setting changed it is planned anew, with the parameter types
 * that the client was told.
 */
public final class PlannedQuery {
  private final ParsedStatement statement;
  private final boolean prepared;
  private final Variables variables;
  private int[] hints;
  private Plan plan;
  private long schemaVersion;
  private String settings;

  /**
   * @param prepared the client was told the result's columns, so that they can't change
   * @param variables of the function whose body it is in; null outside
   */
  PlannedQuery(ParsedStatement statement, int[] hints, boolean prepared, Variables variables) {
    this.statement = statement;
    this.hints = hints;
    this.prepared = prepared;
    this.variables = variables;
  }

  /** The plan that was made last. */
  public Plan plan() {
    return plan;
  }

  public ParsedStatement statement() {
    return statement;
  }

  boolean fits(Schema schema, String digest) {
    return plan != null && schemaVersion == schema.version() && digest.equals(settings);
  }

  Variables variables() {
    return variables;
  }

  int[] hints() {
    return hints;
  }

  /**
   * @throws SqlFault 0A000 where the client was told of other columns
   */
  void replan(Prepared made, Schema schema, String digest) {
    Plan fresh = made.plan();
    if (prepared && plan != null && !sameResult(plan.columns(), fresh.columns())) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "cached plan must not change result type");
    }
    plan = fresh;
    schemaVersion = made.reusable() ? schema.version() : Long.MIN_VALUE;
    settings = digest;
    hints = fresh.parameters().stream().mapToInt(type -> type.oid()).toArray();
  }

  private static boolean sameResult(List<Plan.ResultColumn> before, List<Plan.ResultColumn> after) {
    boolean same = before.size() == after.size();
    for (int i = 0; same && i < before.size(); i++) {
      same =
          before.get(i).name().equals(after.get(i).name())
              && before.get(i).type().oid() == after.get(i).type().oid()
              && before.get(i).type().modifier() == after.get(i).type().modifier();
    }
    return same;
  }
}
