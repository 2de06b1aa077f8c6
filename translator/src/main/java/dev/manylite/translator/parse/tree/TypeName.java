package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * A type as written.
 *
 * @param schema null if unqualified
 * @param name folded; PostgreSQL's grammar spellings arrive as catalog names ({@code integer} →
 *     {@code int4}, {@code character varying} → {@code varchar}, {@code double precision} → {@code
 *     float8}, {@code timestamp with time zone} → {@code timestamptz}, {@code character} → {@code
 *     bpchar} with modifier 1 if none was given …)
 * @param modifiers as written; for interval fields the field words
 * @param arrayDimensions 0 for no array
 * @param setof RETURNS SETOF
 */
public record TypeName(
    String schema,
    String name,
    List<String> modifiers,
    int arrayDimensions,
    boolean setof,
    int position)
    implements Node {}
