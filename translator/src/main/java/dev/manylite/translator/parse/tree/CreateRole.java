package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE ROLE, USER, GROUP.
 *
 * @param login what the spelling says if no option does: true for USER
 */
public record CreateRole(String name, boolean login, List<StatementOption> options, int position)
    implements UtilityStatement {}
