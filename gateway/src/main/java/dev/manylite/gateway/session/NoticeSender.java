package dev.manylite.gateway.session;

import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.BackendMessage.NoticeResponse;
import dev.manylite.pgwire.message.BackendMessage.ParameterStatus;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.pgwire.server.Backend;
import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a session tells its client unasked: notices, as client_min_messages allows, and settings.
 */
public final class NoticeSender {
  private static final List<String> LEVELS =
      List.of(
          "debug5", "debug4", "debug3", "debug2", "debug1", "log", "notice", "warning", "error");

  private final Backend.Notices connection;
  private final Settings settings;
  private final Supplier<String> context;
  private final Map<String, String> told = new HashMap<>();
  private long toldVersion = -1;
  private Replies current;

  /**
   * @param context the functions that are running, as CONTEXT shows them; empty if none
   */
  NoticeSender(Backend.Notices connection, Settings settings, Supplier<String> context) {
    this.connection = connection;
    this.settings = settings;
    this.context = context;
  }

  /** Answers are being written to {@code replies}: notices take their place among them. */
  void during(Replies replies) {
    current = replies;
  }

  public void warning(String sqlState, String message) {
    send(ErrorFields.of(Severity.WARNING, sqlState, message));
  }

  /**
   * @param sql the text that its position counts in
   */
  public void warning(SqlFault warning, String sql) {
    boolean notice = warning.sqlState().equals(SqlState.SUCCESSFUL_COMPLETION);
    send(
        ErrorResponses.fields(warning, sql)
            .withSeverity(notice ? Severity.NOTICE : Severity.WARNING));
  }

  public void notice(String message) {
    send(ErrorFields.of(Severity.NOTICE, "00000", message));
  }

  /**
   * @param detail null for none
   */
  public void notice(String sqlState, String message, String detail) {
    ErrorFields fields = ErrorFields.of(Severity.NOTICE, sqlState, message);
    send(detail == null ? fields : fields.withDetail(detail));
  }

  public void send(ErrorFields fields) {
    if (wanted(fields.severity())) {
      String where = context.get();
      write(new NoticeResponse(where.isEmpty() ? fields : fields.withWhere(where)));
    }
  }

  /** Tells the reported settings that changed since the client was last told. */
  void reportSettings() {
    if (toldVersion == settings.version()) {
      return;
    }
    toldVersion = settings.version();
    settings
        .reported()
        .forEach(
            (name, value) -> {
              if (!value.equals(told.put(name, value))) {
                write(new ParameterStatus(name, value));
              }
            });
  }

  private boolean wanted(Severity severity) {
    int least = LEVELS.indexOf(settings.get("client_min_messages"));
    return switch (severity) {
      case DEBUG -> least <= LEVELS.indexOf("debug1");
      case LOG -> least <= LEVELS.indexOf("log");
      case NOTICE -> least <= LEVELS.indexOf("notice");
      case WARNING -> least <= LEVELS.indexOf("warning");
      default -> true;
    };
  }

  private void write(BackendMessage message) {
    if (current != null) {
      current.send(message);
    } else {
      connection.send(message);
    }
  }
}
