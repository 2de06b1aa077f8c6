/**
 * Text search dictionaries and configurations (manual, 12.6, 12.7): what turns a token into the
 * words that are looked for. Those of all of PostgreSQL's languages have names here; the English
 * stemmer and the simple dictionary are the ones that work. Must never know a session. Begin with
 * {@link dev.manylite.translator.function.textsearch.dictionary.Configurations}.
 */
package dev.manylite.translator.function.textsearch.dictionary;
