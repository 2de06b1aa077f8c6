/**
 * Bit string functions and operators (manual, 9.6), on Strings of the digits 0 and 1. Begin with
 * {@code BitStringFunctions}.
 */
package dev.manylite.translator.function.bit;
