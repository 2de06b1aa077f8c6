package dev.manylite.pgwire.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.pgwire.value.BinaryCodec.InvalidBinary;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every codec against the bytes that PostgreSQL 15 was recorded to send (record.sql). */
class RecordedBinaryTest {
  @Test
  void bytesAreThoseOfPostgres() throws IOException {
    List<String> differences = new ArrayList<>();
    int count = 0;
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      BinaryCodec codec = BinaryCodecs.byOid(Integer.parseInt(fields[0]));
      Object value = value(codec.oid(), unescape(fields[1]));
      ByteBuf out = Unpooled.buffer();
      codec.encode(value, out);
      String bytes = ByteBufUtil.hexDump(out);
      if (!bytes.equals(fields[2])) {
        differences.add("encode " + line + "\n  but was " + bytes);
      }
      byte[] recorded = HexFormat.of().parseHex(fields[2]);
      ByteBuf in = Unpooled.wrappedBuffer(recorded);
      Object decoded = codec.decode(in, recorded.length);
      if (!same(decoded, value) || in.isReadable()) {
        differences.add("decode " + line + "\n  but was " + decoded);
      }
      count++;
    }
    assertTrue(count > 5_000, "recorded.tsv is incomplete");
    assertEquals(List.of(), differences, () -> String.join("\n", differences));
  }

  /** Whatever the client cuts off, the answer is an error, never a value from beyond the end. */
  @Test
  void cutBytesAreRefused() throws IOException {
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      int oid = Integer.parseInt(fields[0]);
      byte[] recorded = HexFormat.of().parseHex(fields[2]);
      boolean anyLength = List.of(17, 19, 25, 114, 705, 1042, 1043, 3802, 4072).contains(oid);
      if (!anyLength && recorded.length > 0) {
        ByteBuf in = Unpooled.wrappedBuffer(recorded, 0, recorded.length - 1);
        assertThrows(
            InvalidBinary.class,
            () -> BinaryCodecs.byOid(oid).decode(in, recorded.length - 1),
            line);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "23, 0000000000, 22P03",
    "23, 0000, 08P01",
    "25, ff, 22021",
    "25, 6100, 22021",
    "25, c3, 22021",
    "25, eda080, 22021",
    "3802, 0278, XX000",
    "4072, 0224, XX000",
    "3802, '', 08P01",
    "1700, 0001000012340000, 22P03",
    "1700, 0001000000000000, 08P01",
    "1700, 00010000000000002710, 22P03",
    "1700, 000000000000ffff, 22P03",
    "1082, 7ffffff0, 22008",
    "1114, 7ffffffffffffff0, 22008",
    "1083, ffffffffffffffff, 22008",
    "1266, 0000000000000000000f0000, 22009",
    "1007, 000000010000000000000017, 08P01",
    "1007, 000000000000000000000014, 42804",
    "1007, 000000070000000000000017, 54000",
    "1007, 000000010000000000000017000000017fffffff00000004000000ff, 54000",
    "1007, 00000001000000000000001700000001000000017fffffff, 08P01",
    "1007, 00000002000000000000001700010000000000017fffffff00000001, 08P01",
    "1007, 00000001000000020000001700000001000000010000000400000001, 22P03",
  })
  void malformedBytesHaveTheirSqlState(int oid, String hex, String sqlState) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    InvalidBinary fault =
        assertThrows(
            InvalidBinary.class,
            () -> BinaryCodecs.byOid(oid).decode(Unpooled.wrappedBuffer(bytes), bytes.length));
    assertEquals(sqlState, fault.sqlState());
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RecordedBinaryTest.class.getResourceAsStream("recorded.tsv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  private static Object value(int oid, String text) {
    return switch (oid) {
      case 16, 20, 21, 23, 26, 28, 2205, 2206 -> Long.valueOf(text);
      case 700, 701 -> text.equals("NaN") ? text : (Object) Double.valueOf(text);
      case 17 -> HexFormat.of().parseHex(text);
      default -> text;
    };
  }

  private static boolean same(Object decoded, Object value) {
    return decoded instanceof byte[] bytes
        ? java.util.Arrays.equals(bytes, (byte[]) value)
        : decoded.equals(value);
  }

  private static String unescape(String field) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\') {
        c = field.charAt(++i);
        c = c == 'n' ? '\n' : c;
      }
      out.append(c);
    }
    return out.toString();
  }
}
