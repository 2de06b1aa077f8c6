/**
 * Full-text indexes: what SQLite keeps for an index over tsvectors ({@link
 * dev.manylite.translator.schema.WordTable}), and the statements that keep it right. {@code
 * rewrite.WordSearch} is who looks into it. Begin with {@link
 * dev.manylite.translator.ddl.textindex.WordTables}.
 */
package dev.manylite.translator.ddl.textindex;
