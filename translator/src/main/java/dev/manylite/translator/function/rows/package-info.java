/** Set-returning functions (manual, 9.26). */
package dev.manylite.translator.function.rows;
