/**
 * Triggers being fired (manual, chapter 39): which of a table's triggers fire, what they tell their
 * functions, and what has to wait for the end of the statement or the transaction. Begin with
 * {@link dev.manylite.gateway.session.trigger.StatementTriggers}.
 */
package dev.manylite.gateway.session.trigger;
