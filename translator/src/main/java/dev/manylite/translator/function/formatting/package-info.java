/**
 * Data type formatting functions (manual, 9.8): to_char, to_date, to_timestamp, to_number. A
 * template is parsed once into fields and literal text; writers print values by it, scanners read
 * text by it. Begin with {@code FormattingFunctions}.
 */
package dev.manylite.translator.function.formatting;
