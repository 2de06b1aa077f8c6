package dev.manylite.gateway.observe;

import dev.manylite.pgwire.server.Backend.Startup;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Instant;
import javax.net.ssl.SSLSession;

/** What a session does now, for pg_stat_activity. Written by its thread, read by any. */
public final class Activity {
  /** PostgreSQL's track_activity_query_size, in characters. */
  private static final int LONGEST_QUERY = 1024;

  private final int processId;
  private final Startup startup;
  private final Clock clock;
  private final Instant backendStart;
  private volatile Moment moment;

  /**
   * @param state {@code active}, {@code idle}, {@code idle in transaction} …
   * @param transactionStart null outside of a transaction
   */
  public record Moment(
      String state,
      String query,
      Instant stateChange,
      Instant queryStart,
      Instant transactionStart) {}

  public Activity(int processId, Startup startup, Clock clock) {
    this.processId = processId;
    this.startup = startup;
    this.clock = clock;
    this.backendStart = clock.instant();
    this.moment = new Moment("idle", "", backendStart, null, null);
  }

  public int processId() {
    return processId;
  }

  public String user() {
    return startup.user();
  }

  public String database() {
    return startup.database();
  }

  public SocketAddress client() {
    return startup.remote();
  }

  /** Null where the connection is not encrypted. */
  public SSLSession encryption() {
    return startup.encryption();
  }

  public Instant backendStart() {
    return backendStart;
  }

  public Moment moment() {
    return moment;
  }

  public void active(String query, Instant transactionStart) {
    Instant now = clock.instant();
    String shown = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    moment = new Moment("active", shown, now, now, transactionStart);
  }

  public void idle(String state, Instant transactionStart) {
    Moment last = moment;
    moment = new Moment(state, last.query(), clock.instant(), last.queryStart(), transactionStart);
  }
}
