/**
 * The SQL/JSON path language (manual, 9.16.2) and the type {@code jsonpath}, which holds its
 * expressions (8.14.7): {@code PathParser} reads them into {@link
 * dev.manylite.translator.type.jsonpath.PathItem}s, {@code PathText} prints these. Must never know
 * how a path is applied to a value. Begin with {@link dev.manylite.translator.type.jsonpath.Path}.
 */
package dev.manylite.translator.type.jsonpath;
