/**
 * Bit string types (manual, 8.10). A runtime value is a String of the digits 0 and 1, which sorts
 * as PostgreSQL sorts bit strings. Must never know a catalog. Begin with {@link
 * dev.manylite.translator.type.bit.BitType}.
 */
package dev.manylite.translator.type.bit;
