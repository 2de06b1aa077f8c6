package dev.manylite.tests.npm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drizzle with drizzle-kit, and Knex: the same lines from Manylite as from PostgreSQL 15. */
class NpmToolsTest {
  private static final Path SCRIPTS = Path.of("scripts", "tools", "npm");
  private static final Path FOLDER = Path.of("target", "npm").toAbsolutePath();

  @BeforeAll
  static void install() throws Exception {
    // drizzle-kit asks its questions in a terminal only, which script gives it.
    for (String program : List.of("node", "npm", "script")) {
      if (!onPath(program)) {
        skip("there is no " + program + " on the PATH");
      }
    }
    copy();
    Output installed = run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
    if (installed.exit() != 0) {
      if (run("npm", "ping").exit() != 0) {
        skip("npm does not reach its registry");
      }
      assertEquals(0, installed.exit(), installed.text());
    }
  }

  private static void skip(String reason) {
    System.out.println("Drizzle and Knex are not tested: " + reason);
    abort(reason);
  }

  @ParameterizedTest
  @CsvSource({"drizzle.mjs,700", "knex.mjs,200"})
  void worksTheSame(String script, int atLeast) throws Exception {
    List<String> expected = lines(script, PostgresServer.shared());
    List<String> actual = lines(script, GatewayServer.shared());
    assertTrue(expected.size() >= atLeast, () -> String.join("\n", expected));
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }

  private static List<String> lines(String script, Server server) throws Exception {
    Output output = run("node", script, String.valueOf(server.port()));
    assertEquals(0, output.exit(), () -> server.name() + ":\n" + output.text());
    return output.text().lines().toList();
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      for (Path file : files.filter(NpmToolsTest::isOurs).toList()) {
        Path copy = FOLDER.resolve(SCRIPTS.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  private static boolean isOurs(Path file) {
    return Files.isRegularFile(file)
        && Stream.of(file.toString().split("/")).noneMatch("node_modules"::equals);
  }

  private record Output(int exit, String text) {}

  private static Output run(String... command) throws IOException, InterruptedException {
    Path text = FOLDER.resolve("output.txt");
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(text.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException(String.join(" ", command) + " does not end");
    }
    return new Output(process.exitValue(), Files.readString(text, StandardCharsets.UTF_8));
  }
}
