package dev.manylite.pgwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExtendedQueryTest {
  private final ServerFixture fixture = new ServerFixture();
  private final RawClient client = fixture.session();

  @AfterEach
  void close() {
    client.close();
    fixture.close();
  }

  private RawClient parse(String name, String sql) {
    return client.send('P', name, sql, (short) 0);
  }

  private RawClient bind(String statement, String... values) {
    List<Object> fields = new ArrayList<>(List.of("", statement, (short) 0));
    fields.add((short) values.length);
    for (String value : values) {
      fields.add(value.length());
      fields.add(value.getBytes());
    }
    fields.add((short) 0);
    return client.send('B', fields.toArray());
  }

  @Test
  void eachMessageIsAnsweredAndSyncSaysReady() {
    parse("s", "value");
    client.send('D', 'S', "s");
    bind("s", "42");
    client.send('D', 'P', "").send('E', "", 0).send('C', 'S', "s").send('S');
    assertEquals(
        List.of("1", "t", "T", "2", "n", "D 42", "C SELECT 1", "3", "Z I"), client.until("Z"));
  }

  @Test
  void flushSendsWhatThereIs() {
    parse("", "rows 1").send('H');
    assertEquals("1", client.next());
    bind("").send('H');
    assertEquals("2", client.next());
    client.send('S');
    assertEquals("Z I", client.next());
  }

  @Test
  void anErrorSkipsEverythingUpToSync() throws Exception {
    fixture.backend.events.clear();
    parse("", "error").send('Q', "rows 1");
    bind("").send('E', "", 0).send('H').send('F', 1).send('d', "x").send('S');
    assertEquals(List.of("E ERROR 42601 syntax error", "Z I"), client.until("Z"));
    assertEquals("sync true", fixture.backend.events.take());
    assertEquals(List.of("T", "C SELECT 0", "Z I"), client.query("rows 0"));
  }

  @Test
  void aMessageThatCannotBeReadSkipsLikeAnyError() {
    String[][] messages = {
      {"P", "E ERROR 08P01 insufficient data left in message"},
      {"D", "E ERROR 08P01 invalid DESCRIBE message subtype 120"},
      {"B", "E ERROR 22023 unsupported format code: 2"},
      {"b", "E ERROR 08P01 bind message has 2 parameter formats but 1 parameters"},
      {"0", "E ERROR 22021 invalid byte sequence for encoding \"UTF8\": 0x00"},
      {"E", "E ERROR 08P01 invalid message format"},
    };
    for (String[] message : messages) {
      switch (message[0]) {
        case "P" -> client.send('P', "", "rows 1", (short) 3, 25);
        case "D" -> client.send('D', 'x', "");
        case "B" -> client.send('B', "", "", (short) 1, (short) 2, (short) 0, (short) 0);
        case "b" ->
            client.send('B', "", "", (short) 2, (short) 0, (short) 1, (short) 1, -1, (short) 0);
        case "0" -> client.send('B', "", "", (short) 0, (short) 1, 1, new byte[1], (short) 0);
        default -> client.send('E', "", 0, 0);
      }
      client.send('E', "", 0).send('S');
      assertEquals(List.of(message[1], "Z I"), client.until("Z"));
    }
  }

  @Test
  void aLongPipelineKeepsItsOrder() throws Exception {
    ByteArrayOutputStream pipeline = new ByteArrayOutputStream();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      pipeline.write(RawClient.message('P', "", "value " + i, (short) 0));
      pipeline.write(RawClient.message('B', "", "", (short) 0, (short) 0, (short) 0));
      pipeline.write(RawClient.message('E', "", 0));
      pipeline.write(RawClient.message('S'));
      expected.addAll(List.of("1", "2", "D " + i, "C SELECT 1", "Z I"));
    }
    Thread writer = new Thread(() -> client.raw(pipeline.toByteArray()));
    writer.start();
    List<String> answers = new ArrayList<>();
    while (answers.size() < expected.size()) {
      answers.add(client.next());
    }
    writer.join();
    assertEquals(expected, answers);
  }
}
