/**
 * Schema changes: a parsed definition statement and the schema as it is → the steps that SQLite
 * must run and the schema as it will be. Also reads a SQLite file's own {@code CREATE TABLE} text
 * into the schema model. Pure: the gateway runs the steps. Begin with {@code DefinitionPlanner}.
 */
package dev.manylite.translator.ddl;
