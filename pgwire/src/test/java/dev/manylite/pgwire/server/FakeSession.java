package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.message.ResultField;
import dev.manylite.pgwire.message.Severity;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Does by its first word what a query says: see {@link #run}. */
final class FakeSession implements BackendSession {
  private final FakeBackend backend;
  private final Backend.Notices notices;
  private final Map<String, String> statements = new HashMap<>();
  private final Map<String, String> portals = new HashMap<>();
  private final AtomicReference<CountDownLatch> sleeping = new AtomicReference<>();
  private final AtomicReference<Replies> copying = new AtomicReference<>();
  private TransactionStatus status = TransactionStatus.IDLE;

  FakeSession(FakeBackend backend, Backend.CancelTarget cancellation, Backend.Notices notices) {
    this.backend = backend;
    this.notices = notices;
    cancellation.onCancel(() -> interrupt("cancel"));
    cancellation.onDisconnect(() -> interrupt("disconnect"));
    cancellation.onEndOfInput(() -> backend.events.add("end of input"));
    notices.send(new BackendMessage.ParameterStatus("server_version", "15.0"));
  }

  private void interrupt(String why) {
    backend.events.add(why);
    CountDownLatch latch = sleeping.get();
    if (latch != null) {
      latch.countDown();
    }
    Replies copy = copying.get();
    if (copy != null) {
      copy.abortCopyIn(canceled());
    }
  }

  private static BackendFault canceled() {
    return Faults.error("57014", "canceling statement due to user request");
  }

  @Override
  public void query(String sql, Replies replies) {
    for (String statement : sql.split(";")) {
      run(statement.trim(), replies, true);
    }
  }

  private void run(String statement, Replies replies, boolean describe) {
    String[] words = statement.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "" -> replies.send(new BackendMessage.EmptyQueryResponse());
      case "rows" -> rows(Integer.parseInt(rest), replies, describe);
      case "value" -> value(rest, replies, describe);
      case "big" -> value("x".repeat(Integer.parseInt(rest)), replies, describe);
      case "error" -> throw Faults.of(ErrorFields.error("42601", rest).withPosition(7));
      case "halfrow" -> {
        replies.beginRow(2).writeInt(1).writeByte('1');
        throw Faults.error("22012", "division by zero");
      }
      case "rowwithoutend" -> replies.beginRow(1);
      case "boom" -> throw new IllegalStateException("secret");
      case "fatal" -> throw Faults.of(ErrorFields.fatal("57P04", "database was dropped"));
      case "notice" -> {
        notices.send(
            new BackendMessage.NoticeResponse(ErrorFields.of(Severity.NOTICE, "00000", rest)));
        replies.send(new BackendMessage.CommandComplete("DO"));
      }
      case "begin" -> {
        status = TransactionStatus.IN_BLOCK;
        replies.send(new BackendMessage.CommandComplete("BEGIN"));
      }
      case "commit" -> {
        status = TransactionStatus.IDLE;
        replies.send(new BackendMessage.CommandComplete("COMMIT"));
      }
      case "sleep" -> sleep(replies);
      case "copyin" -> copyIn(replies);
      case "copyout" -> copyOut(rest, replies);
      case "later" -> later(rest, replies);
      case "soon" -> {
        new Thread(() -> sendSoon(rest)).start();
        replies.send(new BackendMessage.CommandComplete("NOTIFY"));
      }
      default -> throw Faults.error("42601", "syntax error at or near \"" + words[0] + "\"");
    }
  }

  private static void rows(int count, Replies replies, boolean describe) {
    if (describe) {
      replies.send(description());
    }
    for (int i = 0; i < count; i++) {
      field(Integer.toString(i), replies.beginRow(1));
      replies.endRow();
    }
    replies.send(new BackendMessage.CommandComplete("SELECT " + count));
  }

  private static void value(String value, Replies replies, boolean describe) {
    if (describe) {
      replies.send(description());
    }
    field(value, replies.beginRow(1));
    replies.endRow();
    replies.send(new BackendMessage.CommandComplete("SELECT 1"));
  }

  private static void field(String value, ByteBuf row) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    row.writeInt(bytes.length).writeBytes(bytes);
  }

  private static BackendMessage description() {
    return new BackendMessage.RowDescription(
        List.of(new ResultField("v", 0, 0, 25, -1, -1, Format.TEXT)));
  }

  private void sleep(Replies replies) {
    CountDownLatch latch = new CountDownLatch(1);
    sleeping.set(latch);
    backend.events.add("asleep");
    try {
      if (latch.await(20, TimeUnit.SECONDS)) {
        throw canceled();
      }
      replies.send(new BackendMessage.CommandComplete("SLEPT"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      sleeping.set(null);
    }
  }

  private void copyIn(Replies replies) {
    replies.send(new BackendMessage.CopyInResponse(Format.TEXT, new Format[] {Format.TEXT}));
    replies.flush();
    copying.set(replies);
    backend.events.add("copying");
    int bytes = 0;
    try {
      for (ByteBuf data = replies.nextCopyData(); data != null; data = replies.nextCopyData()) {
        bytes += data.readableBytes();
        if (data.toString(StandardCharsets.UTF_8).contains("bad")) {
          data.release();
          throw Faults.error("22P04", "missing data for column \"v\"");
        }
        data.release();
      }
    } finally {
      copying.set(null);
    }
    replies.send(new BackendMessage.CommandComplete("COPY " + bytes));
  }

  private static void copyOut(String text, Replies replies) {
    replies.send(new BackendMessage.CopyOutResponse(Format.TEXT, new Format[] {Format.TEXT}));
    for (String line : text.split(" ")) {
      replies.beginCopyData().writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
      replies.endCopyData();
    }
    replies.send(new BackendMessage.CopyDone());
    replies.send(new BackendMessage.CommandComplete("COPY"));
  }

  /** A notification from another thread, when this session is idle again. */
  private void later(String payload, Replies replies) {
    Thread other =
        new Thread(() -> notices.send(new BackendMessage.NotificationResponse(7, "c", payload)));
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    replies.send(new BackendMessage.CommandComplete("NOTIFY"));
  }

  private void sendSoon(String payload) {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    notices.send(new BackendMessage.NotificationResponse(7, "c", payload));
  }

  @Override
  public void parse(FrontendMessage.Parse message) {
    if (message.sql().startsWith("error")) {
      throw Faults.error("42601", "syntax error");
    }
    statements.put(message.statement(), message.sql().replace(";", ""));
  }

  @Override
  public void bind(FrontendMessage.Bind message) {
    String sql = statements.get(message.statement());
    if (sql == null) {
      throw Faults.error(
          "26000", "prepared statement \"" + message.statement() + "\" does not exist");
    }
    StringBuilder bound = new StringBuilder(sql);
    for (int i = 0; i < message.parameters().length; i++) {
      bound.append(' ').append(message.text(i));
    }
    portals.put(message.portal(), bound.toString());
  }

  @Override
  public void describeStatement(String name, Replies replies) {
    replies.send(new BackendMessage.ParameterDescription(new int[] {25}));
    replies.send(description());
  }

  @Override
  public void describePortal(String name, Replies replies) {
    replies.send(new BackendMessage.NoData());
  }

  @Override
  public void execute(String portal, int maxRows, boolean syncFollows, Replies replies) {
    run(portals.get(portal), replies, false);
  }

  @Override
  public void closeStatement(String name) {
    statements.remove(name);
  }

  @Override
  public void closePortal(String name) {
    portals.remove(name);
  }

  @Override
  public void sync(boolean failed) {
    backend.events.add("sync " + failed);
  }

  @Override
  public TransactionStatus transactionStatus() {
    return status;
  }

  @Override
  public void failed() {
    if (status == TransactionStatus.IN_BLOCK) {
      status = TransactionStatus.FAILED;
    }
  }

  @Override
  public void close() {
    backend.events.add("closed");
  }
}
