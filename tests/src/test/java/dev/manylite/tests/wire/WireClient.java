package dev.manylite.tests.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL client that hides nothing: what is sent and what comes back, message by message. */
public final class WireClient implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 60_000;

  private final Socket socket;
  private final DataOutputStream out;
  private final DataInputStream in;

  private WireClient(Socket socket) throws IOException {
    this.socket = socket;
    this.out = new DataOutputStream(socket.getOutputStream());
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /** A socket on which nothing was sent yet. */
  public static WireClient open(int port) {
    try {
      Socket socket = new Socket();
      socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      return new WireClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects with trust; fails with the server's message where it refuses. */
  public static WireClient connect(int port, String user, String database) {
    WireClient client = open(port);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("user", user);
    parameters.put("database", database);
    client.startup(parameters);
    List<Reply> replies = client.readUntilReady(1);
    for (Reply reply : replies) {
      if (reply instanceof Reply.Report report && report.error()) {
        client.close();
        throw new IllegalStateException(report.toString());
      }
    }
    return client;
  }

  public void startup(Map<String, String> parameters) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(body)) {
      data.writeInt(196_608);
      for (Map.Entry<String, String> parameter : parameters.entrySet()) {
        data.write(parameter.getKey().getBytes(StandardCharsets.UTF_8));
        data.write(0);
        data.write(parameter.getValue().getBytes(StandardCharsets.UTF_8));
        data.write(0);
      }
      data.write(0);
      out.writeInt(body.size() + 4);
      out.write(body.toByteArray());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes as they are, whatever they mean. */
  public void sendRaw(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes this client's half of the connection; answers can still be read. */
  public void endOutput() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void send(char type, byte[] body) {
    try {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length + 5);
      DataOutputStream data = new DataOutputStream(whole);
      data.writeByte(type);
      data.writeInt(body.length + 4);
      data.write(body);
      out.write(whole.toByteArray());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A simple query and all its replies, ReadyForQuery the last. */
  public List<Reply> query(String sql) {
    send('Q', cString(sql));
    return readUntilReady(1);
  }

  /** A simple query that must not fail. */
  public List<Reply> command(String sql) {
    List<Reply> replies = query(sql);
    for (Reply reply : replies) {
      if (reply instanceof Reply.Report report && report.error()) {
        throw new IllegalStateException(sql + ": " + report);
      }
    }
    return replies;
  }

  /** The single value of a query's single row. */
  public String value(String sql) {
    for (Reply reply : command(sql)) {
      if (reply instanceof Reply.DataRow row) {
        return row.values().get(0);
      }
    }
    throw new IllegalStateException("no row: " + sql);
  }

  /** Reads up to the {@code count}th ReadyForQuery, a CopyInResponse's wait, or the end. */
  public List<Reply> readUntilReady(int count) {
    List<Reply> replies = new ArrayList<>();
    int ready = 0;
    while (ready < count) {
      Reply reply = read();
      if (reply == null) {
        replies.add(new Reply.Plain("connection closed"));
        return replies;
      }
      replies.add(reply);
      if (reply instanceof Reply.ReadyForQuery) {
        ready++;
      }
    }
    return replies;
  }

  /** What the server still says before it closes the connection. */
  public List<Reply> readToEnd() {
    List<Reply> replies = new ArrayList<>();
    for (Reply reply = read(); reply != null; reply = read()) {
      replies.add(reply);
    }
    return replies;
  }

  /** The next message; null once the server closed the connection. */
  public Reply read() {
    try {
      int type = in.read();
      if (type < 0) {
        return null;
      }
      byte[] body = new byte[in.readInt() - 4];
      in.readFully(body);
      return Reply.decode((char) type, body);
    } catch (EOFException e) {
      return null;
    } catch (java.net.SocketException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] cString(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return java.util.Arrays.copyOf(bytes, bytes.length + 1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
