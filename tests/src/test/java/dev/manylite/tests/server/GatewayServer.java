package dev.manylite.tests.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway as a process of its own, on a free port, as an operator would start it. */
public final class GatewayServer implements Server, AutoCloseable {
  private static final Pattern PORT = Pattern.compile("psql -h \\S+ -p (\\d+)");

  private final Process process;
  private final int port;
  private final Path data;
  private final GatewayLog log;

  private GatewayServer(Process process, int port, Path data, GatewayLog log) {
    this.log = log;
    this.process = process;
    this.port = port;
    this.data = data;
  }

  /** One gateway on an empty folder for all tests of a JVM; ends with it. */
  public static GatewayServer shared() {
    return Shared.SERVER;
  }

  /** Starts one on {@code data}; the caller closes it. */
  public static GatewayServer start(Path data, String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.add("dev.manylite.gateway.Main");
    command.addAll(List.of("--data", data.toString(), "--port", "0"));
    command.addAll(List.of(flags));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(k -> k.startsWith("MANYLITE_") || k.startsWith("PG"));
    try {
      Process process = builder.start();
      GatewayLog log = GatewayLog.follow(process.getErrorStream());
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      CompletableFuture<Integer> port = CompletableFuture.supplyAsync(() -> awaitPort(out));
      int bound = port.get(60, TimeUnit.SECONDS);
      Thread drain = new Thread(() -> out.lines().forEach(line -> {}), "gateway-output");
      drain.setDaemon(true);
      drain.start();
      return new GatewayServer(process, bound, data, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the gateway did not say its port", e);
    }
  }

  private static int awaitPort(BufferedReader out) {
    StringBuilder seen = new StringBuilder();
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        seen.append(line).append('\n');
        Matcher matcher = PORT.matcher(line);
        if (matcher.find()) {
          return Integer.parseInt(matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the gateway ended early:\n" + seen);
  }

  @Override
  public String name() {
    return "manylite";
  }

  @Override
  public int port() {
    return port;
  }

  /** The first lines of the stack traces in its log up to now. */
  public List<String> stackTraces() {
    return log.stackTraces();
  }

  public Path data() {
    return data;
  }

  /** The status that the process ended with. */
  public int exitStatus() {
    return process.exitValue();
  }

  /** SIGTERM, without waiting for the end. */
  public void terminate() {
    process.destroy();
  }

  public long pid() {
    return process.pid();
  }

  /** kill -9. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  /** SIGTERM; fails if it does not end within the bound. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the gateway did not stop on SIGTERM");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static final class Shared {
    private static final GatewayServer SERVER = start();

    private static GatewayServer start() {
      try {
        Path data = Files.createTempDirectory("manylite-tests");
        GatewayServer server = GatewayServer.start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
