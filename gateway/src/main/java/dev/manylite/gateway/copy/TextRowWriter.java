package dev.manylite.gateway.copy;

import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.type.TypeContext;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;

/** Text format: fields between delimiters, special characters behind a backslash. */
final class TextRowWriter extends CopyRowWriter {
  private final FieldTexts texts;
  private final CopyOptions options;

  TextRowWriter(
      List<ResultColumn> columns, CopyOptions options, TypeContext context, Replies replies) {
    super(replies, columns.size());
    this.texts = new FieldTexts(columns, context);
    this.options = options;
  }

  @Override
  void begin(List<String> names) {
    if (options.header() != CopyOptions.Header.NONE) {
      ByteBuf out = beginMessage();
      for (int i = 0; i < names.size(); i++) {
        if (i > 0) {
          out.writeByte(options.delimiter());
        }
        escaped(names.get(i), out);
      }
      out.writeByte('\n');
      endMessage();
    }
  }

  @Override
  void beginRow(ByteBuf out) {
    // Nothing stands before the first field.
  }

  @Override
  void field(int column, Object value, ByteBuf out) {
    if (column > 0) {
      out.writeByte(options.delimiter());
    }
    if (value == null) {
      ByteBufUtil.writeUtf8(out, options.nullText());
    } else {
      escaped(texts.of(column, value), out);
    }
  }

  private void escaped(String text, ByteBuf out) {
    int clean = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = letter(text.charAt(i));
      if (letter != 0) {
        ByteBufUtil.writeUtf8(out, text, clean, i);
        out.writeByte('\\');
        out.writeByte(letter);
        clean = i + 1;
      }
    }
    ByteBufUtil.writeUtf8(out, text, clean, text.length());
  }

  /** What stands for the character behind a backslash; 0 where it needs none. */
  private char letter(char c) {
    return switch (c) {
      case '\b' -> 'b';
      case '\f' -> 'f';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      case 0x0B -> 'v';
      case '\\' -> '\\';
      default -> c == options.delimiter() ? c : 0;
    };
  }

  @Override
  void endRow(ByteBuf out) {
    out.writeByte('\n');
  }

  @Override
  void end() {
    // CopyDone says it.
  }
}
