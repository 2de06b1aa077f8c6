/**
 * Typed tree → typed tree, one idea per class, run in the order of {@code Rewrites}. Each class's
 * Javadoc shows a statement before and after. Must never print SQL. Begin with {@code Rewrites}.
 */
package dev.manylite.translator.rewrite;
