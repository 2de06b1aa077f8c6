package dev.manylite.pgwire.server;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Speaks the protocol byte by byte; prints answers on one line each. */
final class RawClient implements AutoCloseable {
  Socket socket;
  private DataInputStream in;
  int processId;
  int secretKey;

  RawClient(InetSocketAddress address) {
    try {
      use(new Socket(address.getAddress(), address.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void use(Socket other) throws IOException {
    socket = other;
    socket.setSoTimeout(10_000);
    in = new DataInputStream(socket.getInputStream());
  }

  RawClient raw(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A start-up packet: a code and then strings. */
  RawClient startup(int code, String... strings) {
    return raw(startupBytes(code, strings));
  }

  static byte[] startupBytes(int code, String... strings) {
    byte[] body = body((Object[]) strings);
    return ByteBuffer.allocate(body.length + 9)
        .putInt(body.length + 9)
        .putInt(code)
        .put(body)
        .put((byte) 0)
        .array();
  }

  /** A message: Strings end with a zero byte, Integers are int32, Shorts int16. */
  static byte[] message(char type, Object... fields) {
    byte[] body = body(fields);
    return ByteBuffer.allocate(body.length + 5)
        .put((byte) type)
        .putInt(body.length + 4)
        .put(body)
        .array();
  }

  private static byte[] body(Object... fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      for (Object field : fields) {
        if (field instanceof String s) {
          out.write(s.getBytes(StandardCharsets.UTF_8));
          out.write(0);
        } else if (field instanceof Integer i) {
          out.writeInt(i);
        } else if (field instanceof Short s) {
          out.writeShort(s);
        } else if (field instanceof Character c) {
          out.write(c);
        } else {
          out.write((byte[]) field);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  RawClient send(char type, Object... fields) {
    return raw(message(type, fields));
  }

  RawClient login(String user) {
    startup(3 << 16, "user", user);
    List<String> answers = until("Z");
    if (!answers.get(answers.size() - 1).equals("Z I")) {
      throw new IllegalStateException(answers.toString());
    }
    return this;
  }

  List<String> query(String sql) {
    return send('Q', sql).until("Z");
  }

  /** Answers up to the first that begins like this, or the end. */
  List<String> until(String prefix) {
    List<String> answers = new ArrayList<>();
    while (true) {
      String answer = next();
      answers.add(answer);
      if (answer.startsWith(prefix) || answer.equals("end")) {
        return answers;
      }
    }
  }

  List<String> untilEnd() {
    return until("end");
  }

  String next() {
    try {
      int type = in.read();
      if (type < 0) {
        return "end";
      }
      byte[] body = new byte[in.readInt() - 4];
      in.readFully(body);
      return print((char) type, ByteBuffer.wrap(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int oneByte() {
    try {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String print(char type, ByteBuffer body) {
    return switch (type) {
      case 'E', 'N' -> type + " " + error(body);
      case 'Z' -> "Z " + (char) body.get();
      case 'C' -> "C " + string(body);
      case 'S' -> "S " + string(body) + "=" + string(body);
      case 'R' -> {
        int code = body.getInt();
        byte[] rest = new byte[body.remaining()];
        body.get(rest);
        String text = new String(rest, StandardCharsets.UTF_8).replace('\0', '|');
        yield "R " + code + (text.isEmpty() ? "" : " " + text);
      }
      case 'K' -> {
        processId = body.getInt();
        secretKey = body.getInt();
        yield "K";
      }
      case 'D' -> {
        body.getShort();
        byte[] value = new byte[body.getInt()];
        body.get(value);
        yield "D " + (value.length > 100 ? value.length + " bytes" : new String(value));
      }
      case 'd' -> "d " + new String(body.array(), StandardCharsets.UTF_8).trim();
      case 'A' -> "A " + body.getInt() + " " + string(body) + " " + string(body);
      case 'v' -> {
        StringBuilder text = new StringBuilder("v " + Integer.toHexString(body.getInt()));
        for (int n = body.getInt(); n > 0; n--) {
          text.append(' ').append(string(body));
        }
        yield text.toString();
      }
      default -> String.valueOf(type);
    };
  }

  /** Severity, SQLSTATE, message; then detail and position where they are there. */
  private static String error(ByteBuffer body) {
    StringBuilder text = new StringBuilder();
    for (char field = (char) body.get(); field != 0; field = (char) body.get()) {
      String value = string(body);
      switch (field) {
        case 'V', 'C', 'M' -> text.append(text.isEmpty() ? "" : " ").append(value);
        case 'D' -> text.append(" (").append(value).append(')');
        case 'P' -> text.append(" @").append(value);
        default -> {}
      }
    }
    return text.toString();
  }

  private static String string(ByteBuffer body) {
    int start = body.position();
    while (body.get() != 0) {}
    return new String(body.array(), start, body.position() - start - 1, StandardCharsets.UTF_8);
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
