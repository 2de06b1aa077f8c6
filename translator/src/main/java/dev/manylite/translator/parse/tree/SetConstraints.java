package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * SET CONSTRAINTS.
 *
 * @param names empty for ALL
 */
public record SetConstraints(List<ObjectName> names, boolean deferred, int position)
    implements UtilityStatement {}
