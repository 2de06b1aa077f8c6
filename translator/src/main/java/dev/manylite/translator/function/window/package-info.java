/**
 * Window functions (manual, 9.22), all SQLite's own. Begin with {@link
 * dev.manylite.translator.function.window.Windows}.
 */
package dev.manylite.translator.function.window;
