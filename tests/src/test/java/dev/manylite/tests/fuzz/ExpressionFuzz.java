package dev.manylite.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.fuzz.ExpressionGenerator.Question;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Asks both servers as many random expressions as {@code -Dfuzz.count} says, at most {@code
 * -Dfuzz.seconds} long, and lists what differs. {@code -Dfuzz.seed} repeats a run; {@code
 * -Dfuzz.only} names the one function or operator to ask for. tests/README.md has the command.
 */
class ExpressionFuzz {
  private static final int PIPELINED = 50;
  private static final List<String> ZONES = List.of("UTC", "America/New_York", "Asia/Kolkata");

  @Test
  void bothServersAnswerTheSame() {
    Findings findings =
        run(
            PostgresServer.shared(),
            GatewayServer.shared(),
            Integer.getInteger("fuzz.count", 20_000),
            Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 120)),
            Long.getLong("fuzz.seed", System.nanoTime()),
            System.getProperty("fuzz.only"));
    System.out.print(findings.report());
    assertTrue(findings.none());
  }

  static Findings run(
      Server postgres, Server manylite, int count, Duration limit, long seed, String only) {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    ExpressionGenerator generator = new ExpressionGenerator(random, EdgeValues.read(), only);
    Findings findings = new Findings();
    Instant end = Instant.now().plus(limit);
    postgres.recreate("fuzz");
    manylite.recreate("fuzz");
    try (WireClient expected = postgres.connect("fuzz");
        WireClient actual = manylite.connect("fuzz")) {
      for (int asked = 0; asked < count && Instant.now().isBefore(end); asked += PIPELINED) {
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        for (WireClient client : List.of(expected, actual)) {
          client.command("set statement_timeout = '3s'");
          client.command("set timezone = '" + zone + "'");
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < PIPELINED; i++) {
          questions.add(generator.next());
        }
        for (Question question : questions) {
          expected.send('Q', WireClient.cString(question.sql()));
          actual.send('Q', WireClient.cString(question.sql()));
        }
        for (Question question : questions) {
          List<Reply> left = expected.readUntilReady(1);
          findings.compare(question, left, actual.readUntilReady(1));
        }
      }
    }
    return findings;
  }
}
