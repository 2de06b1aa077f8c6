package dev.manylite.gateway.copy;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/**
 * Cuts COPY's data into lines (PostgreSQL's CopyReadLineText): whichever of LF, CR, CRLF ends the
 * first line has to end all; quotes (CSV) and backslashes (text) hide line ends; {@code \.} alone
 * ends the data.
 */
final class LineReader {
  private final CopyBytes in;
  private final boolean csv;
  private final int quote;
  private final int escape;
  private final ByteText line = new ByteText();
  private LineEnd lineEnd = LineEnd.UNKNOWN;
  private boolean inQuote;
  private boolean lastWasEscape;
  private boolean done;
  private long number;

  private enum LineEnd {
    UNKNOWN,
    LF,
    CR,
    CRLF
  }

  LineReader(CopyBytes in, CopyOptions options) {
    this.in = in;
    this.csv = options.format() == CopyFormat.CSV;
    this.quote = options.quote();
    // Where escape and quote are one, a doubled quote opens and closes by itself.
    this.escape = options.escape() == options.quote() ? -1 : options.escape();
  }

  /** How many lines have been begun. */
  long number() {
    return number;
  }

  ByteText line() {
    return line;
  }

  /** Reads the next line into {@link #line}; false at the data's end. */
  boolean next() {
    line.clear();
    if (done) {
      return false;
    }
    number++;
    inQuote = false;
    lastWasEscape = false;
    while (true) {
      int c = in.next();
      if (c == CopyBytes.END) {
        done = true;
        return line.length() > 0;
      }
      if (csv) {
        trackQuotes(c);
      }
      if (c == '\r' && !inQuote) {
        carriageReturn();
        return true;
      }
      if (c == '\n' && !inQuote) {
        newline();
        return true;
      }
      if (c == '\\' && (!csv || line.length() == 0) && !inQuote) {
        if (backslash()) {
          done = true;
          in.drain();
          return line.length() > 0;
        }
        continue;
      }
      line.add(c);
    }
  }

  private void trackQuotes(int c) {
    if (inQuote && c == escape) {
      lastWasEscape = !lastWasEscape;
    }
    if (c == quote && !lastWasEscape) {
      inQuote = !inQuote;
    }
    if (c != escape) {
      lastWasEscape = false;
    }
    if (inQuote && c == (lineEnd == LineEnd.CR ? '\r' : '\n')) {
      number++;
    }
  }

  private void carriageReturn() {
    if (lineEnd == LineEnd.LF) {
      throw strayReturn();
    }
    if (lineEnd != LineEnd.CR) {
      if (in.peek() == '\n') {
        in.next();
        lineEnd = LineEnd.CRLF;
      } else if (lineEnd == LineEnd.CRLF) {
        throw strayReturn();
      } else {
        lineEnd = LineEnd.CR;
      }
    }
  }

  private void newline() {
    if (lineEnd == LineEnd.CR || lineEnd == LineEnd.CRLF) {
      throw csv
          ? bad("unquoted newline found in data", "Use quoted CSV field to represent newline.")
          : bad("literal newline found in data", "Use \"\\n\" to represent newline.");
    }
    lineEnd = LineEnd.LF;
  }

  private SqlFault strayReturn() {
    return csv
        ? bad(
            "unquoted carriage return found in data",
            "Use quoted CSV field to represent carriage return.")
        : bad("literal carriage return found in data", "Use \"\\r\" to represent carriage return.");
  }

  /** After a backslash; true where it begins the end marker. */
  private boolean backslash() {
    int c = in.peek();
    if (c == '.') {
      in.next();
      int after = in.peek();
      if (after == CopyBytes.END || after == '\n' || after == '\r') {
        return true;
      }
      if (!csv) {
        throw bad("end-of-copy marker corrupt", null);
      }
      line.add('\\');
      line.add('.');
      return false;
    }
    line.add('\\');
    if (!csv && c != CopyBytes.END) {
      // Whatever it is, it is data: a line end too.
      line.add(in.next());
    }
    return false;
  }

  static SqlFault bad(String message, String hint) {
    return new SqlFault(SqlState.BAD_COPY_FILE_FORMAT, message).withHint(hint);
  }
}
