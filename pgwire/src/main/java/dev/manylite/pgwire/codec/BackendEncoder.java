package dev.manylite.pgwire.codec;

import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.message.ResultField;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;

/** Appends messages to a buffer in the layout of the manual's 55.7. */
public final class BackendEncoder implements BackendMessage.Visitor<Void> {
  private static final int AUTHENTICATION_OK = 0;
  private static final int AUTHENTICATION_SASL = 10;
  private static final int AUTHENTICATION_SASL_CONTINUE = 11;
  private static final int AUTHENTICATION_SASL_FINAL = 12;

  private final ByteBuf out;

  private BackendEncoder(ByteBuf out) {
    this.out = out;
  }

  public static void encode(BackendMessage message, ByteBuf out) {
    message.accept(new BackendEncoder(out));
  }

  /** Writes the type and room for the length; returns the place for {@link #end}. */
  public static int begin(char type, ByteBuf out) {
    out.writeByte(type);
    int start = out.writerIndex();
    out.writeInt(0);
    return start;
  }

  /** Fills in the length of the message that {@link #begin} began. */
  public static void end(int start, ByteBuf out) {
    out.setInt(start, out.writerIndex() - start);
  }

  /**
   * A string and its zero byte. A zero inside would end it early, so it ends the message's text.
   */
  static void string(String value, ByteBuf out) {
    int zero = value.indexOf('\0');
    ByteBufUtil.writeUtf8(out, zero < 0 ? value : value.substring(0, zero));
    out.writeByte(0);
  }

  @Override
  public Void onAuthenticationOk(BackendMessage.AuthenticationOk message) {
    return authentication(AUTHENTICATION_OK, new byte[0]);
  }

  @Override
  public Void onAuthenticationSasl(BackendMessage.AuthenticationSasl message) {
    int start = begin('R', out);
    out.writeInt(AUTHENTICATION_SASL);
    message.mechanisms().forEach(mechanism -> string(mechanism, out));
    out.writeByte(0);
    return done(start);
  }

  @Override
  public Void onAuthenticationSaslContinue(BackendMessage.AuthenticationSaslContinue message) {
    return authentication(AUTHENTICATION_SASL_CONTINUE, message.data());
  }

  @Override
  public Void onAuthenticationSaslFinal(BackendMessage.AuthenticationSaslFinal message) {
    return authentication(AUTHENTICATION_SASL_FINAL, message.data());
  }

  private Void authentication(int code, byte[] data) {
    int start = begin('R', out);
    out.writeInt(code).writeBytes(data);
    return done(start);
  }

  @Override
  public Void onNegotiateProtocolVersion(BackendMessage.NegotiateProtocolVersion message) {
    int start = begin('v', out);
    out.writeInt(message.newestVersion()).writeInt(message.unknownExtensions().size());
    message.unknownExtensions().forEach(name -> string(name, out));
    return done(start);
  }

  @Override
  public Void onBackendKeyData(BackendMessage.BackendKeyData message) {
    int start = begin('K', out);
    out.writeInt(message.processId()).writeInt(message.secretKey());
    return done(start);
  }

  @Override
  public Void onParameterStatus(BackendMessage.ParameterStatus message) {
    int start = begin('S', out);
    string(message.name(), out);
    string(message.value(), out);
    return done(start);
  }

  @Override
  public Void onReadyForQuery(BackendMessage.ReadyForQuery message) {
    int start = begin('Z', out);
    out.writeByte(message.transactionStatus());
    return done(start);
  }

  @Override
  public Void onErrorResponse(BackendMessage.ErrorResponse message) {
    int start = begin('E', out);
    ErrorFieldsEncoder.encode(message.fields(), out);
    return done(start);
  }

  @Override
  public Void onNoticeResponse(BackendMessage.NoticeResponse message) {
    int start = begin('N', out);
    ErrorFieldsEncoder.encode(message.fields(), out);
    return done(start);
  }

  @Override
  public Void onNotificationResponse(BackendMessage.NotificationResponse message) {
    int start = begin('A', out);
    out.writeInt(message.processId());
    string(message.channel(), out);
    string(message.payload(), out);
    return done(start);
  }

  @Override
  public Void onParseComplete(BackendMessage.ParseComplete message) {
    return empty('1');
  }

  @Override
  public Void onBindComplete(BackendMessage.BindComplete message) {
    return empty('2');
  }

  @Override
  public Void onCloseComplete(BackendMessage.CloseComplete message) {
    return empty('3');
  }

  @Override
  public Void onNoData(BackendMessage.NoData message) {
    return empty('n');
  }

  @Override
  public Void onPortalSuspended(BackendMessage.PortalSuspended message) {
    return empty('s');
  }

  @Override
  public Void onEmptyQueryResponse(BackendMessage.EmptyQueryResponse message) {
    return empty('I');
  }

  @Override
  public Void onCommandComplete(BackendMessage.CommandComplete message) {
    int start = begin('C', out);
    string(message.tag(), out);
    return done(start);
  }

  @Override
  public Void onParameterDescription(BackendMessage.ParameterDescription message) {
    int start = begin('t', out);
    out.writeShort(message.types().length);
    for (int oid : message.types()) {
      out.writeInt(oid);
    }
    return done(start);
  }

  @Override
  public Void onRowDescription(BackendMessage.RowDescription message) {
    int start = begin('T', out);
    List<ResultField> fields = message.fields();
    out.writeShort(fields.size());
    for (ResultField field : fields) {
      string(field.name(), out);
      out.writeInt(field.tableOid());
      out.writeShort(field.columnNumber());
      out.writeInt(field.typeOid());
      out.writeShort(field.typeSize());
      out.writeInt(field.typeModifier());
      out.writeShort(field.format().code());
    }
    return done(start);
  }

  @Override
  public Void onCopyInResponse(BackendMessage.CopyInResponse message) {
    return copyResponse('G', message.format(), message.columnFormats());
  }

  @Override
  public Void onCopyOutResponse(BackendMessage.CopyOutResponse message) {
    return copyResponse('H', message.format(), message.columnFormats());
  }

  private Void copyResponse(char type, Format format, Format[] columnFormats) {
    int start = begin(type, out);
    out.writeByte(format.code());
    out.writeShort(columnFormats.length);
    for (Format column : columnFormats) {
      out.writeShort(column.code());
    }
    return done(start);
  }

  @Override
  public Void onCopyDone(BackendMessage.CopyDone message) {
    return empty('c');
  }

  private Void empty(char type) {
    out.writeByte(type).writeInt(4);
    return null;
  }

  private Void done(int start) {
    end(start, out);
    return null;
  }
}
