/**
 * Pattern matching (manual, 9.7): LIKE, SIMILAR TO, POSIX regular expressions and the functions
 * over them. Begin with {@code RegularExpression}.
 */
package dev.manylite.translator.function.pattern;
