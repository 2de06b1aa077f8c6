/**
 * The parse tree: what was written, before any name is looked up. Records only, closed under sealed
 * interfaces; every node knows the offset that an error about it points at. Must never know types,
 * catalogs or SQLite. Begin with {@link dev.manylite.translator.parse.tree.Statement}, {@link
 * dev.manylite.translator.parse.tree.Query} and {@link
 * dev.manylite.translator.parse.tree.Expression}.
 */
package dev.manylite.translator.parse.tree;
