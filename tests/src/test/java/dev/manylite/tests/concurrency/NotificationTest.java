package dev.manylite.tests.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notifications between many sessions; one to one they are compared in a wire script. */
class NotificationTest {
  private static final int CLIENTS = 4;
  private static final int ROUNDS = 100;

  private final GatewayServer server = GatewayServer.shared();

  @BeforeEach
  void databases() {
    server.recreate("notified");
    server.recreate("unheard");
  }

  /** Who hears of a row can read it, and hears of the rows in the order of their commits. */
  @Test
  void comeInTheOrderOfCommits() {
    try (WireClient listener = server.connect("notified")) {
      listener.command("CREATE TABLE log (id serial, client int)");
      listener.command("LISTEN rows");
      List<CompletableFuture<Void>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        clients.add(CompletableFuture.runAsync(() -> write(number)));
      }
      int last = 0;
      for (int i = 0; i < CLIENTS * ROUNDS; i++) {
        String[] words = name(listener.read()).split(" ");
        assertEquals("rows", words[1]);
        int id = Integer.parseInt(words[2]);
        assertTrue(id > last, id + " after " + last);
        last = id;
      }
      clients.forEach(CompletableFuture::join);
    }
  }

  private void write(int number) {
    try (WireClient client = server.connect("notified")) {
      for (int round = 0; round < ROUNDS; round++) {
        client.command(
            "INSERT INTO log (client) VALUES ("
                + number
                + ") RETURNING pg_notify('rows', id::text)");
      }
    }
  }

  @Test
  void stayInTheirDatabase() {
    try (WireClient here = server.connect("notified");
        WireClient there = server.connect("unheard")) {
      here.command("LISTEN news");
      there.command("LISTEN news");
      here.command("NOTIFY news, 'of here'");
      there.command("NOTIFY news, 'of there'");
      assertEquals(1, notifications(here.command("NOTIFY news, 'again'")));
      assertEquals(0, notifications(there.command("SELECT 1")));
      assertEquals(0, notifications(here.command("SELECT 1")));
    }
  }

  private static long notifications(List<Reply> replies) {
    return replies.stream().filter(r -> name(r).startsWith("NotificationResponse ")).count();
  }

  private static String name(Reply reply) {
    return reply instanceof Reply.Plain plain ? plain.name() : "";
  }
}
