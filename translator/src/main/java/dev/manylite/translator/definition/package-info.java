/**
 * The words that a definition has both as a statement's tree and as an object of the schema, which
 * must not know each other. Enumerations only.
 */
package dev.manylite.translator.definition;
