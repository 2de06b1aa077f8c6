package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.translator.parse.tree.UtilityStatement;

/** Makes what carries one kind of utility statement out. Changes nothing by itself. */
@FunctionalInterface
public interface UtilityHandler<S extends UtilityStatement> {
  Execution execution(Session session, S statement);
}
