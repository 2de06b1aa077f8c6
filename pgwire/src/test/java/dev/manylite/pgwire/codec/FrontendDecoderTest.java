package dev.manylite.pgwire.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.pgwire.message.StartupPacket;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrontendDecoderTest {
  private static final Limits LIMITS = new Limits(10_000, 1_024, 10_000, 0x3FFFFFFE, 100_000);

  private final InboundBudget budget = new InboundBudget(150_000);
  private final FrontendDecoder decoder = session();

  private FrontendDecoder session() {
    FrontendDecoder made = new FrontendDecoder(LIMITS, budget);
    made.expect(FrontendDecoder.Phase.SESSION);
    return made;
  }

  private static ByteBuf header(char type, int length) {
    return Unpooled.buffer().writeByte(type).writeInt(length);
  }

  private static ErrorFields error(FrontendMessage message) {
    return assertInstanceOf(FrontendMessage.Invalid.class, message).error();
  }

  @Test
  void nothingIsConsumedOfAMessageThatIsNotWhole() {
    byte[] message = {'Q', 0, 0, 0, 7, 'a', 'b', 0};
    ByteBuf in = Unpooled.buffer();
    for (int i = 0; i < message.length - 1; i++) {
      in.writeByte(message[i]);
      assertNull(decoder.next(in));
      assertEquals(0, in.readerIndex());
    }
    in.writeByte(0);
    assertEquals(new FrontendMessage.Query("ab"), decoder.next(in));
    assertNull(decoder.next(in));
  }

  @Test
  void impossibleLengthsAndUnknownTypesEndTheStream() {
    Object[][] cases = {
      {header('Q', 0x7FFFFFFF), "invalid message length"},
      {header('Q', 3), "invalid message length"},
      {header('Q', -1), "invalid message length"},
      {header('S', 10_001), "invalid message length"},
      {header('p', 8), "invalid frontend message type 112"},
      {Unpooled.wrappedBuffer(new byte[] {(byte) 200}), "invalid frontend message type 200"},
    };
    for (Object[] c : cases) {
      FrontendDecoder fresh = session();
      ErrorFields error = error(fresh.next((ByteBuf) c[0]));
      assertEquals(c[1], error.message());
      assertEquals("08P01", error.sqlState());
      assertEquals(Severity.FATAL, error.severity());
      assertNull(fresh.next(header('S', 4)));
    }
  }

  @Test
  void aMessageBeyondTheBufferLimitIsReadPastWithoutBeingKept() {
    assertNull(decoder.next(header('B', 100_001)));
    ByteBuf body = Unpooled.buffer().writeZero(99_996);
    assertNull(decoder.next(body));
    assertEquals(0, body.readableBytes());
    ByteBuf rest = Unpooled.buffer().writeZero(1).writeBytes(header('S', 4));
    assertEquals("54000", error(decoder.next(rest)).sqlState());
    assertEquals(new FrontendMessage.Sync(), decoder.next(rest));
  }

  @Test
  void longMessagesShareABudget() {
    FrontendDecoder other = session();
    assertNull(decoder.next(header('d', 90_000)));
    ByteBuf second = header('d', 80_000).writeZero(79_996);
    assertEquals("53200", error(other.next(second)).sqlState());
    budget.release(decoder.takeReservation());
    second = header('d', 80_000).writeZero(79_996);
    assertInstanceOf(FrontendMessage.CopyData.class, other.next(second));
    assertEquals(80_000, other.takeReservation());
  }

  @Test
  void aPasswordMayNotBeLong() {
    FrontendDecoder handshake = new FrontendDecoder(LIMITS, budget);
    assertEquals("invalid message length", error(handshake.next(header('p', 1_025))).message());
    handshake = new FrontendDecoder(LIMITS, budget);
    assertEquals(
        "expected SASL response, got message type 81",
        error(handshake.next(header('Q', 8))).message());
  }

  /** Whatever the bytes are: no exception, no endless loop, and nothing after a FATAL error. */
  @Test
  void garbageIsNeverMoreThanAnInvalidMessage() {
    Random random = new Random(20240607);
    byte[] types = "QPBDECHSFdcfXp".getBytes();
    for (int round = 0; round < 20_000; round++) {
      ByteBuf in = Unpooled.buffer();
      for (int m = random.nextInt(4); m >= 0; m--) {
        byte[] body = new byte[random.nextInt(40)];
        random.nextBytes(body);
        for (int i = 0; i < body.length; i++) {
          // Small numbers are what counts and lengths look like.
          body[i] = random.nextInt(3) == 0 ? body[i] : (byte) random.nextInt(3);
        }
        int lie = random.nextInt(20) == 0 ? random.nextInt(9) - 4 : 0;
        in.writeByte(random.nextInt(50) == 0 ? 'z' : types[random.nextInt(types.length)]);
        in.writeInt(body.length + 4 + lie).writeBytes(body);
      }
      FrontendDecoder fresh = new FrontendDecoder(LIMITS, new InboundBudget(1_000));
      FrontendDecoder.Phase phase = FrontendDecoder.Phase.values()[random.nextInt(3)];
      fresh.expect(phase);
      List<FrontendMessage> messages = new ArrayList<>();
      for (FrontendMessage m = fresh.next(in); m != null; m = fresh.next(in)) {
        messages.add(m);
        m.toString();
      }
      assertTrue(messages.size() <= in.writerIndex() / 5 + 1);
      for (FrontendMessage m : messages.subList(0, Math.max(0, messages.size() - 1))) {
        boolean fatal =
            m instanceof FrontendMessage.Invalid invalid
                && invalid.error().severity() == Severity.FATAL;
        assertFalse(fatal && phase == FrontendDecoder.Phase.SESSION, "round " + round);
      }
    }
  }

  @Test
  void garbageAtStartupIsRefusedOrWaitedFor() {
    Random random = new Random(7);
    StartupDecoder startup = new StartupDecoder(LIMITS);
    for (int round = 0; round < 20_000; round++) {
      byte[] body = new byte[random.nextInt(30)];
      random.nextBytes(body);
      ByteBuf in = Unpooled.buffer().writeInt(random.nextInt(40)).writeShort(random.nextInt(5));
      in.writeShort(random.nextInt(3)).writeBytes(body);
      StartupPacket packet = startup.next(in);
      assertTrue(
          packet == null
              || packet instanceof StartupPacket.Invalid
              || packet instanceof StartupPacket.StartupMessage);
    }
  }

  @Test
  void utf8IsCheckedAsPostgreSqlChecksIt() {
    Object[][] cases = {
      {new int[] {'a', 0xC3, 0xA4, 0xF0, 0x9F, 0x98, 0x80}, null},
      {new int[] {0xC0, 0x80}, "0xc0 0x80"},
      {new int[] {0xED, 0xA0, 0x80}, "0xed 0xa0 0x80"},
      {new int[] {0xF4, 0x90, 0x80, 0x80}, "0xf4 0x90 0x80 0x80"},
      {new int[] {'x', 0xFF, 'y'}, "0xff"},
      {new int[] {0xE2, 0x82}, "0xe2 0x82"},
      {new int[] {0x80}, "0x80"},
    };
    for (Object[] c : cases) {
      int[] bytes = (int[]) c[0];
      ByteBuf in = header('Q', bytes.length + 5);
      for (int b : bytes) {
        in.writeByte(b);
      }
      FrontendMessage message = decoder.next(in.writeByte(0));
      if (c[1] == null) {
        assertEquals(new FrontendMessage.Query("aä😀"), message);
      } else {
        assertEquals(
            "invalid byte sequence for encoding \"UTF8\": " + c[1], error(message).message());
      }
    }
  }
}
