/**
 * Pattern matching (manual, 9.7): LIKE, SIMILAR TO, POSIX regular expressions and the functions
 * over them. The expressions themselves are matched by the package {@code regex}; all functions
 * share one cache of them.
 */
package dev.manylite.translator.function.pattern;
