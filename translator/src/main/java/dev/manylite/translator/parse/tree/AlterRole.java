package dev.manylite.translator.parse.tree;

import java.util.List;

/** ALTER ROLE, USER with options; ALTER GROUP … ADD or DROP USER is one. */
public record AlterRole(RoleName role, List<StatementOption> options, int position)
    implements UtilityStatement {}
