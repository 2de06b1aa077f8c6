package dev.manylite.pgwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimpleQueryTest {
  private final ServerFixture fixture = new ServerFixture();
  private final RawClient client = fixture.session();

  @AfterEach
  void close() {
    client.close();
    fixture.close();
  }

  @Test
  void answersEachStatementAndOneReadyForQuery() {
    assertEquals(
        List.of("T", "D 0", "D 1", "C SELECT 2", "T", "D ä", "C SELECT 1", "Z I"),
        client.query("rows 2; value ä"));
    assertEquals(List.of("I", "Z I"), client.query(""));
  }

  @Test
  void anErrorEndsTheStringAndTheSessionGoesOn() throws Exception {
    fixture.backend.events.clear();
    assertEquals(
        List.of("C BEGIN", "E ERROR 42601 no @7", "Z E"), client.query("begin; error no; rows 1"));
    assertEquals("sync true", fixture.backend.events.take());
    assertEquals(List.of("C COMMIT", "Z I"), client.query("commit"));
    assertEquals("sync false", fixture.backend.events.take());
  }

  @Test
  void aRowThatWasBegunWhenTheErrorCameIsNotSent() {
    assertEquals(List.of("E ERROR 22012 division by zero", "Z I"), client.query("halfrow"));
  }

  @Test
  void aDefectIsNotToldToTheClient() {
    assertEquals(List.of("E ERROR XX000 internal error", "Z I"), client.query("boom"));
  }

  @Test
  void aFatalErrorEndsTheConnection() throws Exception {
    client.send('Q', "fatal").send('Q', "rows 1");
    assertEquals(List.of("E FATAL 57P04 database was dropped", "end"), client.untilEnd());
    assertEquals("closed", fixture.event());
  }

  @Test
  void aSessionThatBreaksTheRulesEndsItsConnection() throws Exception {
    client.send('Q', "rowwithoutend");
    assertEquals(List.of("E FATAL XX000 internal error", "end"), client.untilEnd());
    assertEquals("closed", fixture.event());
  }

  @Test
  void manyRowsAndLongRowsArrive() {
    List<String> answers = client.query("rows 20000");
    assertEquals(20003, answers.size());
    assertEquals("D 19999", answers.get(20000));
    assertEquals("D 5000000 bytes", client.query("big 5000000").get(1));
  }

  @Test
  void noticesKeepTheirPlaceAndNotificationsComeBetweenMessages() {
    assertEquals(List.of("N NOTICE 00000 hello", "C DO", "Z I"), client.query("notice hello"));
    assertEquals(List.of("C NOTIFY", "A 7 c hello", "Z I"), client.query("later hello"));
    assertEquals(List.of("C NOTIFY", "Z I"), client.query("soon hello"));
    assertEquals("A 7 c hello", client.next());
  }

  @Test
  void invalidUtf8IsAnErrorOfThatMessageOnly() {
    client.send('Q', new byte[] {'r', (byte) 0xE2, (byte) 0x82, 'x', 0});
    assertEquals(
        List.of("E ERROR 22021 invalid byte sequence for encoding \"UTF8\": 0xe2 0x82 0x78", "Z I"),
        client.until("Z"));
    client.send('Q', new byte[] {'r', 'x'});
    assertEquals(List.of("E ERROR 08P01 invalid string in message", "Z I"), client.until("Z"));
    assertEquals(List.of("T", "C SELECT 0", "Z I"), client.query("rows 0"));
  }

  @Test
  void functionCallsAreRefused() {
    client.send('F', 1598, (short) 0, (short) 0, (short) 0);
    assertEquals(
        List.of("E ERROR 0A000 function calls by message are not supported by Manylite", "Z I"),
        client.until("Z"));
  }

  @Test
  void terminateClosesTheSession() throws Exception {
    client.send('X');
    assertEquals(List.of("end"), client.untilEnd());
    assertEquals("closed", fixture.event());
  }
}
