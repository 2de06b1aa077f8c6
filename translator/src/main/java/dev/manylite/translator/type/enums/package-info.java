/**
 * Enumerated types (manual, 8.7). The runtime value is the label itself, so that a file's reader
 * sees it and equality is SQLite's own; what comes before what is told by a collation that carries
 * all labels in its name. Begin with {@link dev.manylite.translator.type.enums.EnumType}.
 */
package dev.manylite.translator.type.enums;
