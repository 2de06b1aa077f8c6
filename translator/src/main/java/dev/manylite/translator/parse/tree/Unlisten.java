package dev.manylite.translator.parse.tree;

/**
 * UNLISTEN.
 *
 * @param channel null for {@code *}
 */
public record Unlisten(String channel, int position) implements UtilityStatement {}
