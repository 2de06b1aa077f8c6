package dev.manylite.tests.dump;

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
import java.util.stream.Stream;

/** A stock program of PostgreSQL's, run to its end. */
final class DumpTool {
  private DumpTool() {}

  static boolean installed() {
    return Stream.of("psql", "pg_dump", "pg_restore", "pg_dumpall")
        .allMatch(
            program ->
                Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
  }

  /**
   * @return what it prints
   * @throws AssertionError if it fails
   */
  static String run(Server server, String program, String... arguments) {
    return run(server, new StringBuilder(), program, arguments);
  }

  /**
   * @param messages gets what it says on its standard error
   */
  static String run(Server server, StringBuilder messages, String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program, "-h", "127.0.0.1"));
    command.addAll(List.of("-p", String.valueOf(server.port()), "-U", "postgres"));
    command.addAll(List.of(arguments));
    try {
      Path errors = Files.createTempFile("manylite-dump", ".err");
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
      builder.environment().put("PGCONNECT_TIMEOUT", "20");
      builder.environment().put("PGOPTIONS", "-c client_min_messages=warning");
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      Process process = builder.start();
      try (InputStream out = process.getInputStream()) {
        String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(program + " does not end");
        }
        String told = Files.readString(errors);
        messages.append(told);
        if (process.exitValue() != 0) {
          throw new AssertionError(server.name() + " " + command + ":\n" + told);
        }
        return printed;
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
