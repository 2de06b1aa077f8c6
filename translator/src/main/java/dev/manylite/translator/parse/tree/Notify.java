package dev.manylite.translator.parse.tree;

/** NOTIFY; the payload is empty where none was written. */
public record Notify(String channel, String payload, int position) implements UtilityStatement {}
