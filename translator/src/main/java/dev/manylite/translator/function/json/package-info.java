/**
 * JSON functions and operators (manual, 9.16). What only reads works on slices of the text, because
 * json keeps its spelling and jsonb's text is canonical; what changes jsonb goes through {@code
 * JsonValue}. Begin with {@code JsonFunctions}.
 */
package dev.manylite.translator.function.json;
