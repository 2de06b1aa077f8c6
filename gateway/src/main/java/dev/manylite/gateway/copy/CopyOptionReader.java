package dev.manylite.gateway.copy;

import dev.manylite.gateway.copy.CopyOptions.Header;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.StatementOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads COPY's options by PostgreSQL's rules (ProcessCopyOptions). */
final class CopyOptionReader {
  private static final Set<String> KNOWN =
      Set.of(
          "format",
          "freeze",
          "delimiter",
          "null",
          "header",
          "quote",
          "escape",
          "force_quote",
          "force_not_null",
          "force_null",
          "encoding");

  private final boolean from;
  private final Map<String, StatementOption> options = new HashMap<>();

  private CopyOptionReader(boolean from) {
    this.from = from;
  }

  static CopyOptions read(List<StatementOption> written, boolean from) {
    CopyOptionReader reader = new CopyOptionReader(from);
    for (StatementOption option : written) {
      reader.add(option);
    }
    return reader.options();
  }

  private void add(StatementOption option) {
    if (!KNOWN.contains(option.name())) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "option \"" + option.name() + "\" not recognized")
          .at(option.position());
    }
    if (options.put(option.name(), option) != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "conflicting or redundant options")
          .at(option.position());
    }
  }

  private CopyOptions options() {
    CopyFormat format = format();
    boolean freeze = freeze();
    encoding();
    boolean binary = format == CopyFormat.BINARY;
    boolean csv = format == CopyFormat.CSV;
    if (binary && has("delimiter")) {
      throw syntax("cannot specify DELIMITER in BINARY mode");
    }
    if (binary && has("null")) {
      throw syntax("cannot specify NULL in BINARY mode");
    }
    String delimiter = text("delimiter", csv ? "," : "\t");
    String nullText = text("null", csv ? "" : "\\N");
    Header header = header();
    checkDelimiter(delimiter, nullText, csv);
    if (binary && header != Header.NONE) {
      throw unsupported("cannot specify HEADER in BINARY mode");
    }
    String quote = text("quote", "\"");
    String escape = text("escape", quote);
    checkQuotes(csv, delimiter, quote, escape);
    checkForced(csv);
    if (nullText.indexOf(delimiter.charAt(0)) >= 0) {
      throw unsupported("COPY delimiter must not appear in the NULL specification");
    }
    if (csv && nullText.indexOf(quote.charAt(0)) >= 0) {
      throw unsupported("CSV quote character must not appear in the NULL specification");
    }
    return new CopyOptions(
        format,
        freeze,
        delimiter.charAt(0),
        nullText,
        header,
        quote.charAt(0),
        escape.charAt(0),
        columns("force_quote"),
        columns("force_not_null"),
        columns("force_null"));
  }

  private CopyFormat format() {
    String name = text("format", "text");
    return switch (name) {
      case "text" -> CopyFormat.TEXT;
      case "csv" -> CopyFormat.CSV;
      case "binary" -> CopyFormat.BINARY;
      default ->
          throw new SqlFault(
                  SqlState.INVALID_PARAMETER_VALUE, "COPY format \"" + name + "\" not recognized")
              .at(options.get("format").position());
    };
  }

  private boolean freeze() {
    StatementOption option = options.get("freeze");
    return option != null && option.isOn();
  }

  private void encoding() {
    String name = text("encoding", "utf8").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    if (!Set.of("utf8", "unicode", "sqlascii").contains(name)) {
      throw SqlFault.unsupported("COPY with ENCODING " + options.get("encoding").value());
    }
  }

  private Header header() {
    StatementOption option = options.get("header");
    if (option == null) {
      return Header.NONE;
    }
    if ("match".equalsIgnoreCase(option.value())) {
      if (!from) {
        throw unsupported("cannot use \"match\" with HEADER in COPY TO");
      }
      return Header.MATCH;
    }
    try {
      return option.isOn() ? Header.PRESENT : Header.NONE;
    } catch (SqlFault fault) {
      throw syntax("header requires a Boolean value or \"match\"");
    }
  }

  private static void checkDelimiter(String delimiter, String nullText, boolean csv) {
    if (!oneByte(delimiter)) {
      throw unsupported("COPY delimiter must be a single one-byte character");
    }
    if (delimiter.equals("\n") || delimiter.equals("\r")) {
      throw invalid("COPY delimiter cannot be newline or carriage return");
    }
    if (nullText.indexOf('\n') >= 0 || nullText.indexOf('\r') >= 0) {
      throw invalid("COPY null representation cannot use newline or carriage return");
    }
    if (!csv && "\\.abcdefghijklmnopqrstuvwxyz0123456789".contains(delimiter)) {
      throw invalid("COPY delimiter cannot be \"" + delimiter + "\"");
    }
  }

  private void checkQuotes(boolean csv, String delimiter, String quote, String escape) {
    if (!csv && has("quote")) {
      throw unsupported("COPY quote available only in CSV mode");
    }
    if (csv && !oneByte(quote)) {
      throw unsupported("COPY quote must be a single one-byte character");
    }
    if (csv && delimiter.equals(quote)) {
      throw invalid("COPY delimiter and quote must be different");
    }
    if (!csv && has("escape")) {
      throw unsupported("COPY escape available only in CSV mode");
    }
    if (csv && !oneByte(escape)) {
      throw unsupported("COPY escape must be a single one-byte character");
    }
  }

  private void checkForced(boolean csv) {
    if (has("force_quote")) {
      require(csv, "COPY force quote available only in CSV mode");
      require(!from, "COPY force quote only available using COPY TO");
    }
    if (has("force_not_null")) {
      require(csv, "COPY force not null available only in CSV mode");
      require(from, "COPY force not null only available using COPY FROM");
    }
    if (has("force_null")) {
      require(csv, "COPY force null available only in CSV mode");
      require(from, "COPY force null only available using COPY FROM");
    }
  }

  private static void require(boolean fulfilled, String message) {
    if (!fulfilled) {
      throw unsupported(message);
    }
  }

  private List<String> columns(String name) {
    StatementOption option = options.get(name);
    if (option == null) {
      return null;
    }
    if (option.list() != null) {
      return option.list();
    }
    if (name.equals("force_quote") && "*".equals(option.value())) {
      return List.of();
    }
    throw new SqlFault(
            SqlState.INVALID_PARAMETER_VALUE,
            "argument to option \"" + name + "\" must be a list of column names")
        .at(option.position());
  }

  private boolean has(String name) {
    return options.containsKey(name);
  }

  private String text(String name, String absent) {
    StatementOption option = options.get(name);
    if (option == null) {
      return absent;
    }
    if (option.value() == null) {
      throw syntax(name + " requires a parameter");
    }
    return option.value();
  }

  private static boolean oneByte(String text) {
    return text.length() == 1 && text.charAt(0) < 128;
  }

  private static SqlFault syntax(String message) {
    return new SqlFault(SqlState.SYNTAX_ERROR, message);
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }

  private static SqlFault unsupported(String message) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, message);
  }
}
