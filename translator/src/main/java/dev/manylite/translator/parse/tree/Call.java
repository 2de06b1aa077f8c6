package dev.manylite.translator.parse.tree;

/** CALL. */
public record Call(Expression.FunctionCall call, int position) implements UtilityStatement {}
