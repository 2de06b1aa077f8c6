package dev.manylite.gateway.session.setting;

import java.util.Map;

/** Enum spellings that PostgreSQL takes but does not list: mostly the ways to write a boolean. */
final class HiddenEnumValues {
  private static final Map<String, String> BOOLEANS =
      Map.of("true", "on", "yes", "on", "1", "on", "false", "off", "no", "off", "0", "off");

  private HiddenEnumValues() {}

  /** The listed spelling; null if {@code text} is no value of the setting. */
  static String canonical(SettingDefinition setting, String text) {
    for (String value : setting.enumValues()) {
      if (value.equalsIgnoreCase(text)) {
        return value;
      }
    }
    String plain = BOOLEANS.get(text.toLowerCase(java.util.Locale.ROOT));
    if (plain != null && setting.enumValues().contains(plain)) {
      return plain;
    }
    if (setting.enumValues().contains("debug2") && text.equalsIgnoreCase("debug")) {
      return "debug2";
    }
    return null;
  }
}
