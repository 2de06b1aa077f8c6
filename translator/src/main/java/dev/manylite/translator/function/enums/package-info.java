/** Enum support functions (manual, 9.10). The operators are the binder's. */
package dev.manylite.translator.function.enums;
