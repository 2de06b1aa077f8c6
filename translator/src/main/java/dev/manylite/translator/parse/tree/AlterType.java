package dev.manylite.translator.parse.tree;

/**
 * ALTER TYPE or ALTER DOMAIN.
 *
 * @param kind TYPE or DOMAIN
 */
public record AlterType(ObjectKind kind, ObjectName name, TypeAction action, int position)
    implements DefinitionStatement {}
