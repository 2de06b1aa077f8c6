package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.system.TransactionNumbers;
import dev.manylite.translator.type.Types;

/**
 * {@code xmin} of the system catalogs: the transaction in which the schema was last seen to have
 * changed. Tools ask it to read anew only what is younger than what they know, so it may be too
 * young, never too old.
 */
public final class CatalogChange {
  public static final Signature NUMBER =
      InternalFunction.java(
          "pg_catalog_change",
          Types.XID,
          Volatility.STABLE,
          true,
          (context, values) ->
              TransactionNumbers.xid(context.service(TransactionNumbers.class).schemaChange()));

  private CatalogChange() {}
}
