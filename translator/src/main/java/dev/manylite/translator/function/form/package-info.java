/**
 * Functions that no user can name: they read and write the forms in which columns are stored,
 * convert by text form, apply modifiers and check what SQLite does not. Rewrites and the emitter
 * call them. Begin with {@link dev.manylite.translator.function.form.InternalFunction}.
 */
package dev.manylite.translator.function.form;
