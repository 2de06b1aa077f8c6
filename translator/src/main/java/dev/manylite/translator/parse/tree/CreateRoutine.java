package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE FUNCTION and CREATE PROCEDURE.
 *
 * @param returns null where RETURNS is missing or is RETURNS TABLE
 * @param body of the standard's form, as written (RETURN … or BEGIN ATOMIC … END); null if none
 * @param bodyPosition where it begins
 */
public record CreateRoutine(
    boolean procedure,
    boolean orReplace,
    ObjectName name,
    List<RoutineParameter> parameters,
    RoutineTypeName returns,
    List<RoutineOption> options,
    String body,
    int bodyPosition,
    int position)
    implements DefinitionStatement {}
