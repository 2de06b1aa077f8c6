package dev.manylite.gateway;

import dev.manylite.gateway.config.CommandLineReader;
import dev.manylite.gateway.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Asks a running gateway for a session, as far as its first answer. Like pg_isready it needs no
 * password: a request for one, and a refusal too, come from a gateway that works.
 */
final class HealthCheck {
  private static final int TIMEOUT_MILLIS = 3000;
  private static final int PROTOCOL_3_0 = 3 << 16;

  private HealthCheck() {}

  /** The exit status; the reason of a failure goes to {@code err}. */
  static int run(Configuration configuration, PrintWriter err) {
    try (Socket socket = new Socket()) {
      InetSocketAddress address = new InetSocketAddress(host(configuration), configuration.port());
      socket.connect(address, TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      requestSession(configuration.superuser(), socket);
      int answer = socket.getInputStream().read();
      if (answer == 'R' || answer == 'E') {
        return CommandLineReader.OK;
      }
      err.println("manylite: port " + configuration.port() + " is not a gateway's");
    } catch (IOException | IllegalArgumentException e) {
      err.println("manylite: no answer on port " + configuration.port() + ": " + e.getMessage());
    }
    return CommandLineReader.CANNOT_START;
  }

  private static InetAddress host(Configuration configuration) throws UnknownHostException {
    InetAddress told = InetAddress.getByName(configuration.host().orElse("*").replace("*", ""));
    return told.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : told;
  }

  private static void requestSession(String user, Socket socket) throws IOException {
    byte[] parameters =
        ("user\0" + user + "\0database\0postgres\0application_name\0health\0\0")
            .getBytes(StandardCharsets.UTF_8);
    byte[] packet = new byte[2 * Integer.BYTES + parameters.length];
    ByteBuffer.wrap(packet).putInt(packet.length).putInt(PROTOCOL_3_0).put(parameters);
    socket.getOutputStream().write(packet);
  }
}
