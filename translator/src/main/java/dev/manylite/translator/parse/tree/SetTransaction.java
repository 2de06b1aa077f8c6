package dev.manylite.translator.parse.tree;

/**
 * SET TRANSACTION, SET SESSION CHARACTERISTICS AS TRANSACTION.
 *
 * @param session for the transactions to come, not for this one
 */
public record SetTransaction(TransactionModes modes, boolean session, int position)
    implements UtilityStatement {}
