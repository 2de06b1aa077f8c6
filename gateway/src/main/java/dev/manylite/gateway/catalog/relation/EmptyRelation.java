package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/**
 * A relation about something that a Manylite database cannot hold (policies, publications, foreign
 * servers …), and that is therefore truly empty.
 */
record EmptyRelation(String schema, String name) implements SystemRelation {
  @Override
  public void rows(CatalogContext context, Rows rows) {
    // There is nothing of this kind.
  }
}
