/**
 * The statements that the session itself carries out: transactions, settings, cursors, prepared
 * statements. One class a family; {@link dev.manylite.gateway.session.utility.Utilities} lists them
 * all. Must never know JDBC.
 */
package dev.manylite.gateway.session.utility;
