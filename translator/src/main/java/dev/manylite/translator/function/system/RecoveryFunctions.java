package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.PG_LSN;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/**
 * What tools ask of a standby (manual, 9.27.4); this server is none. Where the log is can't be told
 * either: it is asked for each row of views of replication, which have none.
 */
final class RecoveryFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_last_wal_receive_lsn").returns(PG_LSN).isVolatile().java((c, a) -> null);
    d.function("pg_last_wal_replay_lsn").returns(PG_LSN).isVolatile().java((c, a) -> null);
    d.function("pg_last_xact_replay_timestamp")
        .returns(TIMESTAMPTZ)
        .isVolatile()
        .java((c, a) -> null);
    for (String position :
        List.of("pg_current_wal_lsn", "pg_current_wal_insert_lsn", "pg_current_wal_flush_lsn")) {
      d.function(position)
          .returns(PG_LSN)
          .isVolatile()
          .java(
              (c, a) -> {
                throw SqlFault.unsupported("function " + position + "()");
              });
    }
    d.function("pg_is_wal_replay_paused").returns(BOOL).isVolatile().java((c, a) -> refused());
    d.function("pg_get_wal_replay_pause_state")
        .returns(TEXT)
        .isVolatile()
        .java((c, a) -> refused());
  }

  private static Object refused() {
    throw new SqlFault(SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, "recovery is not in progress")
        .withHint("Recovery control functions can only be executed during recovery.");
  }
}
