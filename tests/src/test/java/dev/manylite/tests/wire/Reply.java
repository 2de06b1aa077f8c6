package dev.manylite.tests.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A backend message, decoded as far as a comparison needs it. */
public sealed interface Reply {
  /** FirstNormalObjectId. */
  int FIRST_OWN_OID = 16384;

  record RowDescription(List<Field> fields) implements Reply {}

  /**
   * Without the table's OID, which no two servers share; {@code fromTable} says if there is one.
   */
  record Field(
      String name,
      boolean fromTable,
      int attributeNumber,
      int typeOid,
      int typeLength,
      int typeModifier,
      int format) {}

  record ParameterDescription(List<Integer> typeOids) implements Reply {}

  /** Text as it is; bytes that are no text as \x…; null for NULL. */
  record DataRow(List<String> values) implements Reply {}

  record CommandComplete(String tag) implements Reply {}

  record ReadyForQuery(char status) implements Reply {}

  /** The transaction's status after these replies; I where none tells. */
  static char status(List<Reply> replies) {
    char status = 'I';
    for (Reply reply : replies) {
      if (reply instanceof ReadyForQuery ready) {
        status = ready.status();
      }
    }
    return status;
  }

  /** ErrorResponse or NoticeResponse, by field code; file, line and routine left out. */
  record Report(boolean error, Map<Character, String> fields) implements Reply {
    public String sqlState() {
      return fields.get('C');
    }

    public String message() {
      return fields.get('M');
    }
  }

  record ParameterStatus(String name, String value) implements Reply {}

  record CopyResponse(char direction, int format, List<Integer> columnFormats) implements Reply {}

  record CopyData(String data) implements Reply {}

  record Authentication(int code, String data) implements Reply {}

  /** A message without content that matters: its name. */
  record Plain(String name) implements Reply {}

  static Reply decode(char type, byte[] body) {
    ByteBuffer in = ByteBuffer.wrap(body);
    return switch (type) {
      case 'T' -> rowDescription(in);
      case 't' -> {
        List<Integer> oids = new ArrayList<>();
        for (int n = in.getShort(); n > 0; n--) {
          oids.add(typeOid(in.getInt()));
        }
        yield new ParameterDescription(oids);
      }
      case 'D' -> {
        List<String> values = new ArrayList<>();
        for (int n = in.getShort(); n > 0; n--) {
          int length = in.getInt();
          values.add(length < 0 ? null : text(bytes(in, length)));
        }
        yield new DataRow(values);
      }
      case 'C' -> new CommandComplete(string(in));
      case 'Z' -> new ReadyForQuery((char) in.get());
      case 'E', 'N' -> {
        Map<Character, String> fields = new TreeMap<>();
        for (char code = (char) in.get(); code != 0; code = (char) in.get()) {
          String value = string(in);
          if ("FLR".indexOf(code) < 0) {
            fields.put(code, value);
          }
        }
        yield new Report(type == 'E', fields);
      }
      case 'S' -> new ParameterStatus(string(in), string(in));
      case 'G', 'H', 'W' -> {
        int format = in.get();
        List<Integer> formats = new ArrayList<>();
        for (int n = in.getShort(); n > 0; n--) {
          formats.add((int) in.getShort());
        }
        yield new CopyResponse(type, format, formats);
      }
      case 'd' -> new CopyData(text(body));
      case 'R' -> {
        int code = in.getInt();
        yield new Authentication(code, text(bytes(in, in.remaining())));
      }
      case 'A' -> {
        in.getInt();
        yield new Plain("NotificationResponse " + string(in) + " " + string(in));
      }
      case 'K' -> new Plain("BackendKeyData");
      case '1' -> new Plain("ParseComplete");
      case '2' -> new Plain("BindComplete");
      case '3' -> new Plain("CloseComplete");
      case 'n' -> new Plain("NoData");
      case 's' -> new Plain("PortalSuspended");
      case 'I' -> new Plain("EmptyQueryResponse");
      case 'c' -> new Plain("CopyDone");
      case 'v' -> new Plain("NegotiateProtocolVersion " + in.getInt());
      default -> new Plain("unknown " + type + " " + HexFormat.of().formatHex(body));
    };
  }

  /** The OIDs of a database's own types differ as tables' do. */
  private static int typeOid(int oid) {
    return Math.min(oid, FIRST_OWN_OID);
  }

  private static Reply rowDescription(ByteBuffer in) {
    List<Field> fields = new ArrayList<>();
    for (int n = in.getShort(); n > 0; n--) {
      String name = string(in);
      boolean fromTable = in.getInt() != 0;
      fields.add(
          new Field(
              name,
              fromTable,
              in.getShort(),
              typeOid(in.getInt()),
              in.getShort(),
              in.getInt(),
              in.getShort()));
    }
    return new RowDescription(fields);
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    byte[] value = new byte[length];
    in.get(value);
    return value;
  }

  private static String text(byte[] value) {
    String text = new String(value, StandardCharsets.UTF_8);
    boolean printable =
        text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t' || c == '\r')
            && text.indexOf('\uFFFD') < 0;
    return printable ? text : "\\x" + HexFormat.of().formatHex(value);
  }

  private static String string(ByteBuffer in) {
    int start = in.position();
    while (in.get() != 0) {
      // to the terminator
    }
    return new String(in.array(), start, in.position() - 1 - start, StandardCharsets.UTF_8);
  }

  /** Rows on one line each, for messages of failed tests. */
  static String print(List<Reply> replies) {
    return replies.stream().map(Object::toString).collect(Collectors.joining("\n    "));
  }
}
