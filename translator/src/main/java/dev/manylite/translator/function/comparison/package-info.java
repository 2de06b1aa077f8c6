/** Comparison functions (manual, 9.2). The operators are the binder's. */
package dev.manylite.translator.function.comparison;
