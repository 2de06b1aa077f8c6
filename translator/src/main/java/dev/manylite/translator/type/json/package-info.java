/**
 * {@code json} and {@code jsonb} (manual, 8.14). Reading and printing are in {@link
 * dev.manylite.translator.type.value.JsonReader} and {@code JsonText}. Must never know a path
 * language or a function. Begin with {@link dev.manylite.translator.type.json.JsonbType}.
 */
package dev.manylite.translator.type.json;
