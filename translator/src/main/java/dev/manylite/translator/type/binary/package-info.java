/**
 * Types of bytes: bytea (manual, 8.4) and uuid (8.12). Must never know a catalog. Begin with {@link
 * dev.manylite.translator.type.binary.ByteaType}.
 */
package dev.manylite.translator.type.binary;
