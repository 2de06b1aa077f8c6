package dev.manylite.translator.parse.tree;

/**
 * CREATE TYPE … AS RANGE. What was not written is null.
 *
 * @param canonical whether a canonicalization function was named
 */
public record CreateRange(
    ObjectName name,
    TypeName subtype,
    String operatorClass,
    ObjectName collation,
    boolean canonical,
    ObjectName subtypeDifference,
    ObjectName multirange,
    int position)
    implements DefinitionStatement {}
