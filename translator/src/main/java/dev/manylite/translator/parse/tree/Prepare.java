package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * PREPARE.
 *
 * @param statement a Select, Insert, Update or Delete
 * @param text the whole PREPARE as it was written, as pg_prepared_statements shows it
 * @param statementText {@code statement}'s own text
 * @param parameters the highest $n in it
 */
public record Prepare(
    String name,
    List<TypeName> types,
    Statement statement,
    String text,
    String statementText,
    int parameters,
    int position)
    implements UtilityStatement {}
