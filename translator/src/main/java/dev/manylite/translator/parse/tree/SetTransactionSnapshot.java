package dev.manylite.translator.parse.tree;

/**
 * SET TRANSACTION SNAPSHOT: the transaction sees what another one exported.
 *
 * @param id what pg_export_snapshot gave
 */
public record SetTransactionSnapshot(String id, int position) implements UtilityStatement {}
