package dev.manylite.translator.parse.tree;

/**
 * RESET.
 *
 * @param name null for ALL
 */
public record ResetSetting(String name, int position) implements UtilityStatement {}
