package dev.manylite.gateway.session.setting;

/** {@code pg_settings.vartype}. */
public enum SettingType {
  BOOL,
  INTEGER,
  REAL,
  STRING,
  ENUM
}
