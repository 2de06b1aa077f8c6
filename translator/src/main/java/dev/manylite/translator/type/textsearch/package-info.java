/**
 * {@code tsvector} and {@code tsquery} (manual, 8.11): what they are made of, how they are read,
 * printed and ordered. Must never know a dictionary, a configuration or a session. Begin with
 * {@link dev.manylite.translator.type.textsearch.TsVector} and {@link
 * dev.manylite.translator.type.textsearch.TsQuery}.
 */
package dev.manylite.translator.type.textsearch;
