package dev.manylite.gateway.session.setting;

/**
 * A row of {@code pg_settings}, values in base units.
 *
 * @param source {@code default}, {@code client} or {@code session}
 */
public record SettingRow(
    SettingDefinition definition, String setting, String resetValue, String source) {}
