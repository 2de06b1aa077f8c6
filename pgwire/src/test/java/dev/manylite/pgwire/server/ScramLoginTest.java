package dev.manylite.pgwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.pgwire.scram.ScramVerifier;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScramLoginTest {
  private final ServerFixture fixture = new ServerFixture();

  @BeforeEach
  void addUser() {
    fixture.backend.verifiers.put("ann", ScramVerifier.of("geheim", new byte[] {1, 2, 3}, 4096));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private RawClient asked(String user) {
    RawClient client = fixture.client().startup(3 << 16, "user", user);
    assertEquals("R 10 SCRAM-SHA-256||", client.next());
    return client;
  }

  private static ScramClient proof(String password) {
    return new ScramClient(password, "n,,", new byte[0]);
  }

  @Test
  void theRightPasswordOpensASession() {
    try (RawClient client = asked("ann")) {
      ScramClient scram = proof("geheim");
      client.send('p', "SCRAM-SHA-256", scram.first().length, scram.first());
      client.send('p', scram.last(client.next().substring("R 11 ".length())));
      assertEquals("R 12 " + scram.serverFinal(), client.next());
      assertEquals("R 0", client.next());
      client.until("Z");
      assertEquals(List.of("T", "C SELECT 0", "Z I"), client.query("rows 0"));
    }
  }

  @Test
  void aClientMayWaitForAnEmptyChallenge() {
    try (RawClient client = asked("ann")) {
      ScramClient scram = proof("geheim");
      client.send('p', "SCRAM-SHA-256", -1);
      assertEquals("R 11", client.next());
      client.send('p', scram.first());
      client.send('p', scram.last(client.next().substring("R 11 ".length())));
      assertEquals("R 12 " + scram.serverFinal(), client.next());
      client.until("Z");
    }
  }

  @Test
  void aWrongPasswordAndAnUnknownUserLookTheSame() {
    for (String user : List.of("ann", "nobody")) {
      try (RawClient client = asked(user)) {
        ScramClient scram = proof("wrong");
        client.send('p', "SCRAM-SHA-256", scram.first().length, scram.first());
        client.send('p', scram.last(client.next().substring("R 11 ".length())));
        assertEquals(
            List.of(
                "E FATAL 28P01 password authentication failed for user \"" + user + "\"", "end"),
            client.untilEnd());
      }
    }
  }

  @Test
  void anythingElseThanAProofIsRefused() {
    try (RawClient client = asked("ann")) {
      assertEquals(
          List.of("E FATAL 08P01 expected SASL response, got message type 81", "end"),
          client.send('Q', "rows 1").untilEnd());
    }
    try (RawClient client = asked("ann")) {
      assertEquals(
          List.of("E FATAL 08P01 invalid message length", "end"),
          client.send('p', new byte[5000]).untilEnd());
    }
    try (RawClient client = asked("ann")) {
      assertEquals(
          List.of("E FATAL 08P01 client selected an invalid SASL authentication mechanism", "end"),
          client.send('p', "SCRAM-SHA-1", 0).untilEnd());
    }
    try (RawClient client = asked("ann")) {
      assertEquals(List.of("end"), client.send('X').untilEnd());
    }
  }
}
