/**
 * PL/pgSQL (manual, chapter 43): the text of a function's body → its blocks, variables and
 * statements. Knows of SQL only where a fragment of it begins and ends; who runs the function hands
 * each fragment to the SQL parser. Must never run anything. Begin with {@link
 * dev.manylite.translator.plpgsql.PlParser}.
 */
package dev.manylite.translator.plpgsql;
