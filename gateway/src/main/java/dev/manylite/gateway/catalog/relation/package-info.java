/**
 * One system relation per file: its rows, from the schema snapshot and what the server knows. A new
 * one is a class here and a line in {@link dev.manylite.gateway.catalog.relation.SystemRelations}.
 */
package dev.manylite.gateway.catalog.relation;
