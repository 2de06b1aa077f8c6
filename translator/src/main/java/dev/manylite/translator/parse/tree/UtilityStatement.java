package dev.manylite.translator.parse.tree;

/**
 * What the session, not a table, carries out: transactions, settings, cursors, COPY, databases,
 * roles. One record per file implements it.
 */
public non-sealed interface UtilityStatement extends Statement {}
