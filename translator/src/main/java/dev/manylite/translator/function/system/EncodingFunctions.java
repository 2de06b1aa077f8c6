package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NAME;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** pg_encoding_to_char and pg_char_to_encoding (manual, 9.26, 24.3). */
final class EncodingFunctions implements FunctionSet {
  /** By PostgreSQL's numbers. */
  private static final List<String> NAMES =
      List.of(
          "SQL_ASCII",
          "EUC_JP",
          "EUC_CN",
          "EUC_KR",
          "EUC_TW",
          "EUC_JIS_2004",
          "UTF8",
          "MULE_INTERNAL",
          "LATIN1",
          "LATIN2",
          "LATIN3",
          "LATIN4",
          "LATIN5",
          "LATIN6",
          "LATIN7",
          "LATIN8",
          "LATIN9",
          "LATIN10",
          "WIN1256",
          "WIN1258",
          "WIN866",
          "WIN874",
          "KOI8R",
          "WIN1251",
          "WIN1252",
          "ISO_8859_5",
          "ISO_8859_6",
          "ISO_8859_7",
          "ISO_8859_8",
          "WIN1250",
          "WIN1253",
          "WIN1254",
          "WIN1255",
          "WIN1257",
          "KOI8U",
          "SJIS",
          "BIG5",
          "GBK",
          "UHC",
          "GB18030",
          "JOHAB",
          "SHIFT_JIS_2004");

  /** Other names, without case and punctuation. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("unicode", "UTF8"),
          Map.entry("iso88591", "LATIN1"),
          Map.entry("iso88592", "LATIN2"),
          Map.entry("iso88593", "LATIN3"),
          Map.entry("iso88594", "LATIN4"),
          Map.entry("iso88599", "LATIN5"),
          Map.entry("iso885910", "LATIN6"),
          Map.entry("iso885913", "LATIN7"),
          Map.entry("iso885914", "LATIN8"),
          Map.entry("iso885915", "LATIN9"),
          Map.entry("iso885916", "LATIN10"),
          Map.entry("abc", "WIN1258"),
          Map.entry("tcvn", "WIN1258"),
          Map.entry("tcvn5712", "WIN1258"),
          Map.entry("vscii", "WIN1258"),
          Map.entry("alt", "WIN866"),
          Map.entry("koi8", "KOI8R"),
          Map.entry("win", "WIN1251"),
          Map.entry("mskanji", "SJIS"),
          Map.entry("shiftjis", "SJIS"),
          Map.entry("windows932", "SJIS"),
          Map.entry("win932", "SJIS"),
          Map.entry("windows936", "GBK"),
          Map.entry("win936", "GBK"),
          Map.entry("windows949", "UHC"),
          Map.entry("win949", "UHC"),
          Map.entry("windows950", "BIG5"),
          Map.entry("win950", "BIG5"),
          Map.entry("windows866", "WIN866"),
          Map.entry("windows874", "WIN874"),
          Map.entry("windows1250", "WIN1250"),
          Map.entry("windows1251", "WIN1251"),
          Map.entry("windows1252", "WIN1252"),
          Map.entry("windows1253", "WIN1253"),
          Map.entry("windows1254", "WIN1254"),
          Map.entry("windows1255", "WIN1255"),
          Map.entry("windows1256", "WIN1256"),
          Map.entry("windows1257", "WIN1257"),
          Map.entry("windows1258", "WIN1258"));

  @Override
  public void define(Definitions d) {
    d.function("pg_encoding_to_char", INT4)
        .returns(NAME)
        .stable()
        .java((c, a) -> name((Long) a[0]));
    d.function("pg_char_to_encoding", NAME)
        .returns(INT4)
        .stable()
        .java((c, a) -> number((String) a[0]));
  }

  private static String name(long number) {
    return number < 0 || number >= NAMES.size() ? "" : NAMES.get((int) number);
  }

  /** Case and punctuation do not matter. */
  private static long number(String name) {
    String plain = plain(name);
    for (int i = 0; i < NAMES.size(); i++) {
      if (plain(NAMES.get(i)).equals(plain)) {
        return i;
      }
    }
    return ALIASES.containsKey(plain) ? NAMES.indexOf(ALIASES.get(plain)) : -1;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
