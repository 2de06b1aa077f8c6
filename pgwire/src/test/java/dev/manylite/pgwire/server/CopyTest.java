package dev.manylite.pgwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CopyTest {
  private final ServerFixture fixture = new ServerFixture();
  private final RawClient client = fixture.session();

  @AfterEach
  void close() {
    client.close();
    fixture.close();
  }

  @Test
  void dataIsTakenUntilCopyDone() {
    client.send('Q', "copyin");
    assertEquals("G", client.next());
    client.send('d', "abc".getBytes()).send('H').send('S').send('d', new byte[3_000_000]);
    client.send('c');
    assertEquals(List.of("C COPY 3000003", "Z I"), client.until("Z"));
  }

  @Test
  void copyFailIsAnError() {
    client.send('Q', "copyin").send('d', "abc".getBytes()).send('f', "changed my mind");
    assertEquals(
        List.of("G", "E ERROR 57014 COPY from stdin failed: changed my mind", "Z I"),
        client.until("Z"));
  }

  @Test
  void whatFollowsAFailedCopyIsDropped() {
    client.send('Q', "copyin").send('d', "bad".getBytes());
    assertEquals(
        List.of("G", "E ERROR 22P04 missing data for column \"v\"", "Z I"), client.until("Z"));
    client.send('d', "more".getBytes()).send('c');
    assertEquals(List.of("T", "C SELECT 0", "Z I"), client.query("rows 0"));
  }

  @Test
  void inExtendedQueryAFailedCopySkipsToSync() {
    client
        .send('P', "", "copyin", (short) 0)
        .send('B', "", "", (short) 0, (short) 0, (short) 0)
        .send('E', "", 0)
        .send('d', "bad".getBytes())
        .send('c')
        .send('E', "", 0)
        .send('S');
    assertEquals(
        List.of("1", "2", "G", "E ERROR 22P04 missing data for column \"v\"", "Z I"),
        client.until("Z"));
  }

  @Test
  void anotherMessageInsideEndsTheConnection() {
    client.send('Q', "copyin").send('Q', "rows 1");
    assertEquals(
        List.of(
            "G",
            "E ERROR 08P01 unexpected message type 0x51 during COPY from stdin",
            "E FATAL 08P01 terminating connection because protocol synchronization was lost",
            "end"),
        client.untilEnd());
  }

  @Test
  void cancelEndsACopyThatWaits() throws Exception {
    client.send('Q', "copyin");
    assertEquals("copying", fixture.event());
    fixture.server.cancel(client.processId);
    assertEquals(
        List.of("G", "E ERROR 57014 canceling statement due to user request", "Z I"),
        client.until("Z"));
  }

  @Test
  void aClientThatGoesEndsTheSession() throws Exception {
    client.send('Q', "copyin");
    assertEquals("copying", fixture.event());
    client.close();
    String event = fixture.event();
    while (Set.of("end of input", "disconnect").contains("" + event)) {
      event = fixture.event();
    }
    assertEquals("closed", event);
  }

  @Test
  void dataGoesOut() {
    assertEquals(List.of("H", "d a", "d b", "c", "C COPY", "Z I"), client.query("copyout a b"));
  }
}
