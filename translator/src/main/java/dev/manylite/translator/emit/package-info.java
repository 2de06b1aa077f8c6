/**
 * Typed tree → SQLite text. It decides nothing: what a construct means has been settled by the
 * binder and the rewrites; here it is only spelt. Begin with {@code Emitter}.
 */
package dev.manylite.translator.emit;
