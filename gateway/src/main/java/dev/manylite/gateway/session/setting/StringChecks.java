package dev.manylite.gateway.session.setting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.textsearch.dictionary.Configurations;
import dev.manylite.translator.type.TypeContext.DateStyle;
import dev.manylite.translator.type.value.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What PostgreSQL's check hooks do: validate and normalise the settings that are strings. */
final class StringChecks {
  private static final Set<String> UTF8 = Set.of("utf8", "unicode");
  private static final Set<String> OTHER_ENCODINGS =
      Set.of(
          "big5",
          "eucjp",
          "euccn",
          "euckr",
          "euctw",
          "gb18030",
          "gbk",
          "iso88595",
          "iso88596",
          "iso88597",
          "iso88598",
          "johab",
          "koi8r",
          "koi8u",
          "latin1",
          "iso88591",
          "latin2",
          "latin3",
          "latin4",
          "latin5",
          "latin6",
          "latin7",
          "latin8",
          "latin9",
          "latin10",
          "muleinternal",
          "sjis",
          "shiftjis",
          "uhc",
          "win866",
          "win874",
          "win1250",
          "win1251",
          "win1252",
          "win1253",
          "win1254",
          "win1255",
          "win1256",
          "win1257",
          "win1258",
          "ascii");
  private static final Set<String> C_LOCALES = Set.of("", "C", "POSIX", "C.UTF-8", "C.utf8");

  private static final String CATALOG = "pg_catalog";

  private StringChecks() {}

  static String check(SettingDefinition setting, String text, DateStyle dateStyle) {
    return switch (setting.name().toLowerCase(Locale.ROOT)) {
      case "datestyle" -> DateStyles.canonical(setting, text, dateStyle);
      case "timezone" ->
          TimeZones.find(text).map(Zone::name).orElseThrow(() -> badZone(setting, text));
      case "client_encoding" -> encoding(setting, text);
      case "search_path" -> {
        if (IdentifierList.parse(text).isEmpty()) {
          throw ValueParser.invalid(setting, text).withDetail("List syntax is invalid.");
        }
        yield text;
      }
      case "application_name" -> ascii(text);
      case "lc_messages", "lc_monetary", "lc_numeric", "lc_time" -> locale(setting, text);
      case "default_text_search_config" -> textSearchConfiguration(setting, text);
      case "default_table_access_method" -> only(setting, text, "heap", "Table access method");
      case "default_tablespace" ->
          text.isEmpty() ? text : only(setting, text, "pg_default", "Tablespace");
      default -> text;
    };
  }

  /** Qualified, as PostgreSQL shows it. */
  private static String textSearchConfiguration(SettingDefinition setting, String text) {
    List<String> parts = QualifiedNames.parse(text);
    if (parts.size() > 3) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR,
          "improper qualified name (too many dotted names): " + String.join(".", parts));
    }
    String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : CATALOG;
    return Configurations.named(parts.get(parts.size() - 1))
        .filter(configuration -> schema.equals(CATALOG))
        .map(configuration -> CATALOG + "." + configuration.name())
        .orElseThrow(() -> ValueParser.invalid(setting, text));
  }

  private static SqlFault badZone(SettingDefinition setting, String text) {
    SqlFault invalid = ValueParser.invalid(setting, text);
    return TimeZones.isNumber(text)
        ? invalid.withDetail("UTC timezone offset is out of range.")
        : invalid;
  }

  /** Only UTF8 goes over the wire; SQL_ASCII means "don't convert", which is the same thing. */
  private static String encoding(SettingDefinition setting, String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    String name = letters.toString();
    if (UTF8.contains(name)) {
      return "UTF8";
    }
    if (name.equals("sqlascii")) {
      return "SQL_ASCII";
    }
    if (OTHER_ENCODINGS.contains(name)) {
      throw SqlFault.unsupported("client_encoding " + text);
    }
    throw ValueParser.invalid(setting, text);
  }

  private static String locale(SettingDefinition setting, String text) {
    if (!C_LOCALES.contains(text)) {
      throw ValueParser.invalid(setting, text);
    }
    return text;
  }

  private static String only(SettingDefinition setting, String text, String known, String what) {
    if (!text.equals(known)) {
      throw ValueParser.invalid(setting, text)
          .withDetail(what + " \"" + text + "\" does not exist.");
    }
    return text;
  }

  /** PostgreSQL shows every byte that is not printable ASCII as a question mark. */
  private static String ascii(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 32 || bytes[i] > 126) {
        bytes[i] = '?';
      }
    }
    String clean = new String(bytes, java.nio.charset.StandardCharsets.US_ASCII);
    return clean.length() > 63 ? clean.substring(0, 63) : clean;
  }

  /**
   * @throws SqlFault 0A000 for a value that PostgreSQL would act on and Manylite does not
   */
  static void refuseUnsupported(SettingDefinition setting, String value) {
    String only =
        switch (setting.name()) {
          case "array_nulls" -> "on";
          case "transform_null_equals", "quote_all_identifiers" -> "off";
          case "session_replication_role" -> "origin";
          default -> value;
        };
    if (!only.equals(value)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "setting \"" + setting.name() + "\" to " + value + " is not supported by Manylite");
    }
  }
}
