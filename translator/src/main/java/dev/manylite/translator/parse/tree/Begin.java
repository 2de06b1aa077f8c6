package dev.manylite.translator.parse.tree;

/**
 * BEGIN, START TRANSACTION.
 *
 * @param start START TRANSACTION was written, which has its own command tag
 */
public record Begin(TransactionModes modes, boolean start, int position)
    implements UtilityStatement {}
