/**
 * Character types (manual, 8.3): text, varchar, character, name, "char". Runtime values are
 * Strings. Must never know a catalog. Begin with {@link
 * dev.manylite.translator.type.string.TextType}.
 */
package dev.manylite.translator.type.string;
