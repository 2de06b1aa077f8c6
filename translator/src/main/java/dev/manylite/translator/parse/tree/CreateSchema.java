package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE SCHEMA.
 *
 * @param name null where it is the role's of AUTHORIZATION
 * @param authorization null if none
 * @param elements what is created in it at once
 */
public record CreateSchema(
    String name,
    boolean ifNotExists,
    String authorization,
    List<DefinitionStatement> elements,
    int position)
    implements DefinitionStatement {}
