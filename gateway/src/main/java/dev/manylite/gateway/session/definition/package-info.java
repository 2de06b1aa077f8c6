/**
 * Schema changes: the steps that the translator's planner gives, run in the write transaction.
 * Begin with {@link dev.manylite.gateway.session.definition.DefinitionExecution}.
 */
package dev.manylite.gateway.session.definition;
