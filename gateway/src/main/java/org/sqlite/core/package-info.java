/**
 * One class in the driver's package, for the members that {@code org.sqlite.core.DB} does not
 * export. Only {@code dev.manylite.gateway.sqlite} may use it.
 */
package org.sqlite.core;
