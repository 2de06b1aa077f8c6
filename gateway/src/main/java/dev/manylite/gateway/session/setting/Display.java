package dev.manylite.gateway.session.setting;

/** A value as SHOW prints it: numbers in the largest unit that leaves them whole. */
final class Display {
  private Display() {}

  static String show(SettingDefinition definition, String value) {
    boolean number =
        definition.type() == SettingType.INTEGER || definition.type() == SettingType.REAL;
    if (!number || definition.unit().isEmpty()) {
      return value;
    }
    double amount = Double.parseDouble(value);
    return amount > 0
        ? Units.show(amount, definition.unit(), definition.type() == SettingType.INTEGER)
        : value;
  }
}
