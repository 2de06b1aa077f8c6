/**
 * String and binary string functions (manual, 9.4 and 9.5), one family per file, listed in {@code
 * StringFunctions}. Characters are code points; sizes are bounded by {@code Memory}.
 */
package dev.manylite.translator.function.string;
