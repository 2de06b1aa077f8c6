package dev.manylite.translator.parse.tree;

import java.util.List;

/** DROP FUNCTION, PROCEDURE, ROUTINE. */
public record DropRoutine(
    RoutineKind kind,
    List<RoutineReference> routines,
    boolean ifExists,
    boolean cascade,
    int position)
    implements DefinitionStatement {}
