package dev.manylite.gateway.copy;

import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.type.TypeContext;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;

/** CSV: fields in quotes where they need them. */
final class CsvRowWriter extends CopyRowWriter {
  private final FieldTexts texts;
  private final CopyOptions options;
  private final boolean[] forceQuote;
  private final boolean single;

  CsvRowWriter(
      List<ResultColumn> columns,
      CopyOptions options,
      boolean[] forceQuote,
      TypeContext context,
      Replies replies) {
    super(replies, columns.size());
    this.texts = new FieldTexts(columns, context);
    this.options = options;
    this.forceQuote = forceQuote;
    this.single = columns.size() == 1;
  }

  @Override
  void begin(List<String> names) {
    if (options.header() != CopyOptions.Header.NONE) {
      ByteBuf out = beginMessage();
      for (int i = 0; i < names.size(); i++) {
        if (i > 0) {
          out.writeByte(options.delimiter());
        }
        text(names.get(i), false, out);
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
      text(texts.of(column, value), forceQuote[column], out);
    }
  }

  private void text(String text, boolean force, ByteBuf out) {
    if (!force && !needsQuotes(text)) {
      ByteBufUtil.writeUtf8(out, text);
      return;
    }
    out.writeByte(options.quote());
    int clean = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == options.quote() || c == options.escape()) {
        ByteBufUtil.writeUtf8(out, text, clean, i);
        out.writeByte(options.escape());
        clean = i;
      }
    }
    ByteBufUtil.writeUtf8(out, text, clean, text.length());
    out.writeByte(options.quote());
  }

  private boolean needsQuotes(String text) {
    if (text.equals(options.nullText())) {
      return true;
    }
    // Alone in its line it would be read as the end of the data.
    if (single && text.equals("\\.")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == options.delimiter() || c == options.quote() || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
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
