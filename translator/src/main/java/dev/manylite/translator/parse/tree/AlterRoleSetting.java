package dev.manylite.translator.parse.tree;

/**
 * ALTER ROLE … [IN DATABASE …] SET or RESET.
 *
 * @param role null for ALL
 * @param database null where not written
 * @param change a SetSetting or ResetSetting
 */
public record AlterRoleSetting(
    RoleName role, String database, UtilityStatement change, int position)
    implements UtilityStatement {}
