package dev.manylite.pgwire.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.manylite.pgwire.value.BinaryCodec.InvalidBinary;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCodecTest {
  private static final int TYPE = 20_000;

  /** record_send of {@code ROW(1, text 'aé', NULL::int, ARRAY[1,2], '\x0102', 1.50, …)}. */
  private static final String RECORDED =
      "00000009000000170000000400000001000000190000000361c3a900000017ffffffff00"
          + "0003ef000000240000000100000000000000170000000200000001000000040000000100"
          + "0000040000000200000011000000020102000006a40000000c0002000000000002000113"
          + "88000000100000000101000002bd000000083fe0000000000000000008c9000000190000"
          + "0002000000170000000400000007000000190000000178";

  private static final String VALUE =
      "[1,\"aé\",null,\"[1,2]\",\"\\\\x0102\",\"1.50\",1,0.5,\"[7,\\\"x\\\"]\"]";

  private static BinaryCodec codec() {
    BinaryCodec inner =
        BinaryCodecs.row(2249, List.of(BinaryCodecs.byOid(23), BinaryCodecs.byOid(25)));
    return BinaryCodecs.row(
        TYPE,
        List.of(
            BinaryCodecs.byOid(23),
            BinaryCodecs.byOid(25),
            BinaryCodecs.byOid(23),
            BinaryCodecs.byOid(1007),
            BinaryCodecs.byOid(17),
            BinaryCodecs.byOid(1700),
            BinaryCodecs.byOid(16),
            BinaryCodecs.byOid(701),
            inner));
  }

  @Test
  void bytesAreThoseOfPostgres() {
    ByteBuf out = Unpooled.buffer();
    codec().encode(VALUE, out);
    assertEquals(RECORDED, ByteBufUtil.hexDump(out));
  }

  @Test
  void fieldsThatTheTypeGotLaterAreNull() {
    ByteBuf out = Unpooled.buffer();
    BinaryCodec two =
        BinaryCodecs.row(TYPE, List.of(BinaryCodecs.byOid(23), BinaryCodecs.byOid(25)));
    two.encode("[1]", out);
    assertEquals("0000000200000017000000040000000100000019ffffffff", ByteBufUtil.hexDump(out));
  }

  @Test
  void whatIsSentComesBack() {
    BinaryCodec codec =
        BinaryCodecs.row(
            TYPE,
            List.of(BinaryCodecs.byOid(23), BinaryCodecs.byOid(17), BinaryCodecs.byOid(1009)));
    String value = "[null,\"\\\\x0102\",\"[\\\"a\\\",null]\"]";
    ByteBuf bytes = Unpooled.buffer();
    codec.encode(value, bytes);
    assertEquals(value, codec.decode(bytes, bytes.readableBytes()));
  }

  @ParameterizedTest
  @CsvSource({
    "000000, 08P01",
    "00000001, 42804",
    "000000020000001700000004000000010000001900000001, 22P03",
    "000000020000001900000004000000010000001900000000, 42804",
    "00000002000000170000000500000000010000001900000000, 22P03",
    "00000002000000170000000400000001000000190000000000, 22P03",
    "000000020000001700000004000000010000001900000002ff, 22P03",
    "0000000200000017000000040000000100000019, 08P01",
  })
  void malformedBytesHaveTheirSqlState(String hex, String sqlState) {
    BinaryCodec codec =
        BinaryCodecs.row(TYPE, List.of(BinaryCodecs.byOid(23), BinaryCodecs.byOid(25)));
    byte[] bytes = HexFormat.of().parseHex(hex);
    InvalidBinary fault =
        assertThrows(
            InvalidBinary.class, () -> codec.decode(Unpooled.wrappedBuffer(bytes), bytes.length));
    assertEquals(sqlState, fault.sqlState());
  }

  @Test
  void recordIsNotReadable() {
    BinaryCodec codec = BinaryCodecs.row(2249, List.of());
    assertThrows(InvalidBinary.class, () -> codec.decode(Unpooled.buffer().writeInt(0), 4));
  }
}
