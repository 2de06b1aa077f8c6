/**
 * The SQL/JSON path functions and operators (manual, 9.16.2 and table 9.49). {@code PathRun}
 * applies a path to a value, item by item; {@code PredicateRun} decides conditions. Must never know
 * how a path is spelt. Begin with {@link
 * dev.manylite.translator.function.json.path.JsonbPathFunctions}.
 */
package dev.manylite.translator.function.json.path;
