package dev.manylite.gateway.session.setting;

import java.util.List;

/**
 * One setting: what {@code pg_settings} says about it.
 *
 * @param unit the unit that an integer or real is counted in; empty if none
 * @param min empty unless the type is a number
 * @param enumValues those that {@code pg_settings} lists; empty unless {@code type} is ENUM
 * @param bootValue the built-in default, in base units
 * @param reported whether clients are told of changes (ParameterStatus)
 */
public record SettingDefinition(
    String name,
    SettingType type,
    String unit,
    SettingContext context,
    String min,
    String max,
    List<String> enumValues,
    String bootValue,
    String category,
    String shortDescription,
    String extraDescription,
    boolean reported) {
  public SettingDefinition {
    enumValues = List.copyOf(enumValues);
  }

  SettingDefinition withBootValue(String value) {
    return new SettingDefinition(
        name,
        type,
        unit,
        context,
        min,
        max,
        enumValues,
        value,
        category,
        shortDescription,
        extraDescription,
        reported);
  }
}
