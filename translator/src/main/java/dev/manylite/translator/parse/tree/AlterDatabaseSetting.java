package dev.manylite.translator.parse.tree;

/**
 * ALTER DATABASE … SET or RESET.
 *
 * @param change a SetSetting or ResetSetting
 */
public record AlterDatabaseSetting(String name, UtilityStatement change, int position)
    implements UtilityStatement {}
