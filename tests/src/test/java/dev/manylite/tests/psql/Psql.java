package dev.manylite.tests.psql;

import dev.manylite.tests.server.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The stock psql, where it is installed. */
final class Psql {
  private Psql() {}

  static boolean installed() {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, "psql"))) {
        return true;
      }
    }
    return false;
  }

  record Result(int exit, String output) {}

  /** Runs {@code psql -X} with these arguments; its output and its errors in one stream. */
  static Result run(Server server, String database, String... arguments) {
    List<String> command = new ArrayList<>(List.of("psql", "-X", "-h", "127.0.0.1"));
    command.addAll(List.of("-p", String.valueOf(server.port()), "-U", "postgres", "-d", database));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGCONNECT_TIMEOUT", "20");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("PSQL_EDITOR", "cat");
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    try {
      Process process = builder.start();
      try (InputStream out = process.getInputStream()) {
        String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException("psql does not end");
        }
        return new Result(process.exitValue(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
