package dev.manylite.tests.psql;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Commands of psql, a line each, all given to one psql. A line of comment before a command says how
 * far its output is PostgreSQL's: {@code -- sizes} or {@code -- deviation: why}.
 */
record DescribeScript(List<Command> commands) {
  /**
   * @param sizes whether sizes are another server's business
   * @param deviation why it differs; null if it must not
   */
  record Command(String text, boolean sizes, String deviation) {}

  private static final String DEVIATION = "-- deviation: ";
  private static final String MARK = "@@@ ";

  static DescribeScript read(Path file) {
    List<Command> commands = new ArrayList<>();
    boolean sizes = false;
    String deviation = null;
    for (String line : Resources.read(file).split("\n")) {
      if (line.startsWith("--")) {
        sizes = line.equals("-- sizes");
        deviation = line.startsWith(DEVIATION) ? line.substring(DEVIATION.length()) : null;
      } else if (!line.isEmpty()) {
        commands.add(new Command(line, sizes, deviation));
        sizes = false;
        deviation = null;
      }
    }
    return new DescribeScript(commands);
  }

  /** What psql prints for each. */
  Map<Command, String> run(Server server, String database, Path folder) {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < commands.size(); i++) {
      script.append("\\echo ").append(MARK).append(i).append('\n');
      // What \ef puts into the buffer is not to be carried out.
      script.append(commands.get(i).text()).append("\n\\r\n");
    }
    String output;
    try {
      Path file = folder.resolve("commands.sql");
      Files.writeString(file, script, StandardCharsets.UTF_8);
      output = Psql.run(server, database, "-f", file.toString()).output();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Command, String> outputs = new LinkedHashMap<>();
    String[] parts = output.split("(?m)^" + MARK + "\\d+\n", -1);
    for (int i = 0; i < commands.size(); i++) {
      outputs.put(commands.get(i), i + 1 < parts.length ? parts[i + 1] : "nothing");
    }
    return outputs;
  }

  /** How the two outputs of a command fail to be what its mark says; null if they don't. */
  static String complaint(Command command, String expected, String actual) {
    boolean same =
        command.sizes()
            ? withoutSizes(expected).equals(withoutSizes(actual))
            : expected.equals(actual);
    if (same == (command.deviation() == null)) {
      return null;
    }
    return same
        ? command.text() + "\nis marked as a deviation and is none"
        : command.text() + "\nPostgreSQL:\n" + expected + "Manylite:\n" + actual;
  }

  private static String withoutSizes(String output) {
    return output
        .replaceAll("\\b\\d+ (bytes|kB|MB|GB)\\b", "size")
        .replaceAll("[ -]+", " ")
        .replaceAll("(?m) $", "");
  }
}
