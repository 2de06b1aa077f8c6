package dev.manylite.translator.parse.tree;

/** LISTEN. */
public record Listen(String channel, int position) implements UtilityStatement {}
