package dev.manylite.tests.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A {@code .wire} file: frontend messages, one a line, sent in batches that a blank line ends;
 * after each batch all replies are read up to as many ReadyForQuery as the batch has Query and
 * Sync.
 *
 * <pre>
 * Query "select 1"
 * Parse "name" "select $1" 23          (type OIDs follow)
 * Bind "portal" "name" 1:\x00000005 'text' NULL ; 1   (parameters, then result format codes)
 * Describe S "name" | Execute "portal" 0 | Close P "portal" | Sync | Flush
 * CopyData "a\tb\n" | CopyDone | CopyFail "why" | Raw 51000000 | EndOfOutput
 * Sleep 300 | Listen                   (Listen: nothing is sent, all is read up to the end)
 * Session "b"                          (this batch is the client's of that name, who connects first)
 * Receive 2                            (so many messages are read after this batch, or none)
 * # a comment
 * </pre>
 */
public record WireScript(String name, List<Batch> batches) {

  /** Messages sent together. */
  public record Batch(int line, String session, int receives, List<Message> messages) {
    int expectedReady() {
      return (int) messages.stream().filter(m -> m.type() == 'Q' || m.type() == 'S').count();
    }
  }

  /** type 0: raw bytes; 1: the client closes its half; 2: it waits; 3: it only listens. */
  public record Message(char type, byte[] body) {}

  public static WireScript parse(String name, String text) {
    List<Batch> batches = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    String session = "";
    int receives = -1;
    int line = 0;
    int start = 1;
    for (String row : (text + "\n\n").split("\n", -1)) {
      line++;
      if (row.startsWith("#")) {
        continue;
      }
      if (row.isBlank()) {
        if (!messages.isEmpty() || receives >= 0) {
          batches.add(new Batch(start, session, receives, List.copyOf(messages)));
          messages.clear();
        }
        session = "";
        receives = -1;
        start = line + 1;
        continue;
      }
      List<String> words = words(row);
      if (words.get(0).equals("Session")) {
        session = words.get(1);
      } else if (words.get(0).equals("Receive")) {
        receives = Integer.parseInt(words.get(1));
      } else {
        messages.add(message(words));
      }
    }
    return new WireScript(name, batches);
  }

  /**
   * All replies of each batch.
   *
   * @param clients makes those that the script names; the one without a name comes first
   */
  public List<List<Reply>> run(Supplier<WireClient> clients) {
    Map<String, WireClient> connected = new HashMap<>();
    try {
      connected.put("", clients.get());
      List<List<Reply>> answers = new ArrayList<>();
      for (Batch batch : batches) {
        WireClient client = connected.computeIfAbsent(batch.session(), name -> clients.get());
        answers.add(run(batch, client));
      }
      return answers;
    } finally {
      connected.values().forEach(WireClient::close);
    }
  }

  private static List<Reply> run(Batch batch, WireClient client) {
    for (Message message : batch.messages()) {
      if (message.type() == 0) {
        client.sendRaw(message.body());
      } else if (message.type() == 1) {
        client.endOutput();
      } else if (message.type() == 2) {
        sleep(ByteBuffer.wrap(message.body()).getInt());
      } else if (message.type() != 3) {
        client.send(message.type(), message.body());
      }
    }
    if (batch.receives() >= 0) {
      List<Reply> received = new ArrayList<>();
      while (received.size() < batch.receives()) {
        received.add(client.read());
      }
      return received;
    }
    boolean raw = batch.messages().stream().anyMatch(m -> m.type() < 4 && m.type() != 2);
    return client.readUntilReady(raw ? Integer.MAX_VALUE : batch.expectedReady());
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Message message(List<String> words) {
    String kind = words.get(0);
    return switch (kind) {
      case "Query" -> new Message('Q', WireClient.cString(words.get(1)));
      case "Parse" ->
          new Message(
              'P',
              body(
                  out -> {
                    out.write(WireClient.cString(words.get(1)));
                    out.write(WireClient.cString(words.get(2)));
                    out.writeShort(words.size() - 3);
                    for (String oid : words.subList(3, words.size())) {
                      out.writeInt(Integer.parseInt(oid));
                    }
                  }));
      case "Bind" -> new Message('B', body(out -> bind(words, out)));
      case "Describe" -> new Message('D', target(words));
      case "Close" -> new Message('C', target(words));
      case "Execute" ->
          new Message(
              'E',
              body(
                  out -> {
                    out.write(WireClient.cString(words.get(1)));
                    out.writeInt(Integer.parseInt(words.get(2)));
                  }));
      case "Sync" -> new Message('S', new byte[0]);
      case "Flush" -> new Message('H', new byte[0]);
      case "CopyData" -> new Message('d', words.get(1).getBytes(StandardCharsets.UTF_8));
      case "CopyBytes" -> new Message('d', HexFormat.of().parseHex(words.get(1)));
      case "CopyDone" -> new Message('c', new byte[0]);
      case "CopyFail" -> new Message('f', WireClient.cString(words.get(1)));
      case "Terminate" -> new Message('X', new byte[0]);
      case "Sleep" ->
          new Message((char) 2, body(out -> out.writeInt(Integer.parseInt(words.get(1)))));
      case "Listen" -> new Message((char) 3, new byte[0]);
      case "EndOfOutput" -> new Message((char) 1, new byte[0]);
      case "Raw" -> new Message((char) 0, HexFormat.of().parseHex(words.get(1)));
      default -> throw new IllegalArgumentException("unknown message " + kind);
    };
  }

  private static byte[] target(List<String> words) {
    return body(
        out -> {
          out.write(words.get(1).charAt(0));
          out.write(WireClient.cString(words.get(2)));
        });
  }

  private static void bind(List<String> words, DataOutputStream out) throws IOException {
    out.write(WireClient.cString(words.get(1)));
    out.write(WireClient.cString(words.get(2)));
    int end = words.contains(";") ? words.indexOf(";") : words.size();
    List<String> parameters = words.subList(3, end);
    out.writeShort(parameters.size());
    for (String parameter : parameters) {
      out.writeShort(parameter.startsWith("1:") ? 1 : 0);
    }
    out.writeShort(parameters.size());
    for (String parameter : parameters) {
      if (parameter.equals("NULL")) {
        out.writeInt(-1);
        continue;
      }
      byte[] bytes =
          parameter.startsWith("1:")
              ? HexFormat.of().parseHex(parameter.substring(2))
              : parameter.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    List<String> formats = end < words.size() ? words.subList(end + 1, words.size()) : List.of();
    out.writeShort(formats.size());
    for (String format : formats) {
      out.writeShort(Integer.parseInt(format));
    }
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

  /** Splits at blanks; "…" and '…' hold blanks, with \t, \n and \\ resolved in "…". */
  private static List<String> words(String row) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < row.length()) {
      char c = row.charAt(i);
      if (c == ' ') {
        i++;
      } else if (c == '"' || c == '\'') {
        StringBuilder word = new StringBuilder();
        i++;
        while (row.charAt(i) != c) {
          char next = row.charAt(i++);
          if (c == '"' && next == '\\') {
            char escaped = row.charAt(i++);
            next = escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped;
          }
          word.append(next);
        }
        words.add(word.toString());
        i++;
      } else {
        int end = row.indexOf(' ', i) < 0 ? row.length() : row.indexOf(' ', i);
        words.add(row.substring(i, end));
        i = end;
      }
    }
    return words;
  }
}
