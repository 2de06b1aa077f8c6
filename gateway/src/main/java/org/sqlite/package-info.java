/**
 * One class in the driver's package, for members that {@code org.sqlite.Function} does not export.
 * Only {@code dev.manylite.gateway.sqlite} may use it.
 */
package org.sqlite;
