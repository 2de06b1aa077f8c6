/**
 * Functions, procedures and operators as the catalog shows them (manual, 8.19 and 9.26.4): what
 * they are called, where a name is enough for them, and the text that makes them anew. {@link
 * dev.manylite.translator.function.system.routine.CatalogRoutine} is one of PostgreSQL's or of the
 * database's own.
 */
package dev.manylite.translator.function.system.routine;
