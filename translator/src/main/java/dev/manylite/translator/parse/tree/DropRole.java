package dev.manylite.translator.parse.tree;

import java.util.List;

/** DROP ROLE, USER, GROUP. */
public record DropRole(List<RoleName> roles, boolean ifExists, int position)
    implements UtilityStatement {}
