package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE DOMAIN.
 *
 * @param collation null if none
 */
public record CreateDomain(
    ObjectName name,
    TypeName type,
    ObjectName collation,
    List<ColumnConstraint> constraints,
    int position)
    implements DefinitionStatement {}
