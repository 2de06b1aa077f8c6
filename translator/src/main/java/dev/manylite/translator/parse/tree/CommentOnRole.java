package dev.manylite.translator.parse.tree;

/**
 * COMMENT ON ROLE, which is the server's.
 *
 * @param text null for none
 */
public record CommentOnRole(String name, String text, int position) implements UtilityStatement {}
