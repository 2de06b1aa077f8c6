package dev.manylite.tests.server;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Shows a gateway's log as it comes, and remembers where stack traces were in it. */
final class GatewayLog {
  private static final int MAX_TRACES = 1000;

  private final List<String> traces = new ArrayList<>();
  private String previous = "";

  private GatewayLog() {}

  static GatewayLog follow(InputStream stream) {
    GatewayLog log = new GatewayLog();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    Thread reader = new Thread(() -> log.read(lines), "gateway-log");
    reader.setDaemon(true);
    reader.start();
    return log;
  }

  private void read(BufferedReader lines) {
    try {
      lines.lines().forEach(this::add);
    } catch (UncheckedIOException closed) {
      // The process has ended, and what is left of its output goes with it.
    }
  }

  private synchronized void add(String line) {
    System.err.println(line);
    boolean frame = line.startsWith("\tat ");
    if (frame && !previous.startsWith("\tat ") && traces.size() < MAX_TRACES) {
      traces.add(previous + " " + line.strip());
    }
    previous = line;
  }

  synchronized List<String> stackTraces() {
    return List.copyOf(traces);
  }
}
