/**
 * Types whose values name catalog objects (manual, 8.19): regclass and its kin. They reach the
 * catalog only through {@link dev.manylite.translator.type.ObjectNames}. Begin with {@link
 * dev.manylite.translator.type.object.ObjectIdentifierType}.
 */
package dev.manylite.translator.type.object;
