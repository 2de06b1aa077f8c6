package dev.manylite.translator.function.textsearch.parser;

/** A piece of a text. */
public record Token(TokenType type, String text) {}
