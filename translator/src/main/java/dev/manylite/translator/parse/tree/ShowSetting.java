package dev.manylite.translator.parse.tree;

/**
 * SHOW.
 *
 * @param name null for ALL
 */
public record ShowSetting(String name, int position) implements UtilityStatement {}
