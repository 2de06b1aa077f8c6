package dev.manylite.tests.differential;

import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a script's steps on one server, in a database of its own, and gives what came back. */
final class ScriptSession implements AutoCloseable {
  private final Server server;
  private final String database;
  private final Map<String, WireClient> clients = new HashMap<>();

  ScriptSession(Server server, String database) {
    this.server = server;
    this.database = database;
    server.recreate(database);
  }

  List<Reply> run(Script.Step step) {
    String session = step.has("session") ? step.first("session") : "";
    WireClient client = clients.computeIfAbsent(session, s -> server.connect(database));
    List<Reply> replies = step.has("extended") ? extended(client, step) : simple(client, step);
    if (replies.stream().anyMatch(r -> r.equals(new Reply.Plain("connection closed")))) {
      clients.remove(session).close();
    }
    return replies;
  }

  private static List<Reply> simple(WireClient client, Script.Step step) {
    client.send('Q', WireClient.cString(step.sql()));
    List<Reply> replies = new ArrayList<>();
    for (Reply reply = client.read(); ; reply = client.read()) {
      if (reply == null) {
        replies.add(new Reply.Plain("connection closed"));
        return replies;
      }
      replies.add(reply);
      if (reply instanceof Reply.CopyResponse copy && copy.direction() == 'G') {
        for (String line : step.all("copy")) {
          String data = line.replace("\\\\", "\u0001").replace("\\t", "\t").replace('\u0001', '\\');
          client.send('d', (data + "\n").getBytes(StandardCharsets.UTF_8));
        }
        client.send('c', new byte[0]);
      }
      if (reply instanceof Reply.ReadyForQuery) {
        return replies;
      }
    }
  }

  private static List<Reply> extended(WireClient client, Script.Step step) {
    List<String> parameters = parameters(step.first("extended"));
    client.send(
        'P',
        body(
            out -> {
              out.write(0);
              out.write(WireClient.cString(step.sql()));
              out.writeShort(0);
            }));
    client.send('D', new byte[] {'S', 0});
    client.send(
        'B',
        body(
            out -> {
              out.write(0);
              out.write(0);
              out.writeShort(0);
              out.writeShort(parameters.size());
              for (String parameter : parameters) {
                if (parameter == null) {
                  out.writeInt(-1);
                } else {
                  byte[] bytes = parameter.getBytes(StandardCharsets.UTF_8);
                  out.writeInt(bytes.length);
                  out.write(bytes);
                }
              }
              out.writeShort(1);
              out.writeShort(1);
            }));
    client.send('D', new byte[] {'P', 0});
    client.send('E', new byte[] {0, 0, 0, 0, 0});
    client.send('S', new byte[0]);
    return client.readUntilReady(1);
  }

  private interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] body(Writer writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writer.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** {@code 1, 'a, b', NULL} → its values. */
  static List<String> parameters(String list) {
    List<String> values = new ArrayList<>();
    int i = 0;
    while (i < list.length()) {
      if (list.charAt(i) == '\'') {
        int close = list.indexOf('\'', i + 1);
        values.add(list.substring(i + 1, close));
        i = list.indexOf(',', close) < 0 ? list.length() : list.indexOf(',', close) + 1;
      } else {
        int comma = list.indexOf(',', i) < 0 ? list.length() : list.indexOf(',', i);
        String value = list.substring(i, comma).strip();
        if (!value.isEmpty()) {
          values.add(value.equals("NULL") ? null : value);
        }
        i = comma + 1;
      }
      while (i < list.length() && list.charAt(i) == ' ') {
        i++;
      }
    }
    return values;
  }

  @Override
  public void close() {
    clients.values().forEach(WireClient::close);
  }
}
