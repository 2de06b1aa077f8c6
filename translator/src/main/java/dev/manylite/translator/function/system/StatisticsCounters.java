package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;

/**
 * What the statistics views ask for single counters (manual, 28.2.24). Nothing is counted: they are
 * as they are before anything has happened, as in the views.
 */
final class StatisticsCounters implements FunctionSet {
  private static final String[] COUNTS = {
    "analyze_count",
    "autoanalyze_count",
    "autovacuum_count",
    "blocks_fetched",
    "blocks_hit",
    "db_blocks_fetched",
    "db_blocks_hit",
    "db_conflict_all",
    "db_conflict_bufferpin",
    "db_conflict_lock",
    "db_conflict_snapshot",
    "db_conflict_startup_deadlock",
    "db_conflict_tablespace",
    "db_deadlocks",
    "db_sessions",
    "db_sessions_abandoned",
    "db_sessions_fatal",
    "db_sessions_killed",
    "db_temp_bytes",
    "db_temp_files",
    "db_tuples_deleted",
    "db_tuples_fetched",
    "db_tuples_inserted",
    "db_tuples_returned",
    "db_tuples_updated",
    "db_xact_commit",
    "db_xact_rollback",
    "dead_tuples",
    "ins_since_vacuum",
    "live_tuples",
    "mod_since_analyze",
    "numscans",
    "tuples_deleted",
    "tuples_fetched",
    "tuples_hot_updated",
    "tuples_inserted",
    "tuples_returned",
    "tuples_updated",
    "vacuum_count",
    "xact_blocks_fetched",
    "xact_blocks_hit",
    "xact_numscans",
    "xact_tuples_deleted",
    "xact_tuples_fetched",
    "xact_tuples_hot_updated",
    "xact_tuples_inserted",
    "xact_tuples_returned",
    "xact_tuples_updated"
  };

  private static final String[] DURATIONS = {
    "db_active_time",
    "db_blk_read_time",
    "db_blk_write_time",
    "db_idle_in_transaction_time",
    "db_session_time"
  };

  private static final String[] TIMES = {
    "db_stat_reset_time",
    "last_analyze_time",
    "last_autoanalyze_time",
    "last_autovacuum_time",
    "last_vacuum_time"
  };

  @Override
  public void define(Definitions d) {
    define(d, INT8, 0L, COUNTS);
    define(d, FLOAT8, 0.0, DURATIONS);
    define(d, TIMESTAMPTZ, null, TIMES);
    define(d, INT8, null, "function_calls", "xact_function_calls", "db_checksum_failures");
    define(d, FLOAT8, null, "function_self_time", "function_total_time");
    define(d, TIMESTAMPTZ, null, "db_checksum_last_failure");
  }

  private static void define(Definitions d, PgType type, Object value, String... names) {
    for (String name : names) {
      d.function("pg_stat_get_" + name, OID).returns(type).stable().java((c, a) -> value);
    }
  }
}
