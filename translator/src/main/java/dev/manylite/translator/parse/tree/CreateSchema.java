package dev.manylite.translator.parse.tree;

/**
 * CREATE SCHEMA without elements.
 *
 * @param name null where it is the role's of AUTHORIZATION
 * @param authorization null if none
 */
public record CreateSchema(String name, boolean ifNotExists, String authorization, int position)
    implements DefinitionStatement {}
