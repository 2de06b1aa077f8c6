package dev.manylite.translator.parse.tree;

/**
 * COMMENT ON FUNCTION, PROCEDURE, ROUTINE.
 *
 * @param text null to remove the comment
 */
public record CommentOnRoutine(
    RoutineKind kind, RoutineReference routine, String text, int position)
    implements DefinitionStatement {}
