package dev.manylite.gateway.session.explain;

import java.util.Map;

/**
 * What EXPLAIN shows.
 *
 * @param settings null where they were not asked for
 * @param planning in milliseconds; null where it was not asked for
 * @param execution in milliseconds; null unless the statement was carried out, and likewise
 * @param analyzed the statement was carried out
 */
record Explanation(
    PlanNode plan,
    Map<String, String> settings,
    Double planning,
    Double execution,
    boolean analyzed) {}
