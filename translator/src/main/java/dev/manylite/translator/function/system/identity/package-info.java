/**
 * What an object of the catalog is called (manual, 9.26.5): its kind, its qualified name, and the
 * lists by which it is found again. Begin with {@link
 * dev.manylite.translator.function.system.identity.ObjectIdentities}.
 */
package dev.manylite.translator.function.system.identity;
