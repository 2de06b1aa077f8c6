/**
 * ts_headline (manual, 12.3.4): the parts of a document that show why it satisfies a query. Must
 * never know a session beyond its function context. Begin with {@link
 * dev.manylite.translator.function.textsearch.headline.TsHeadline}.
 */
package dev.manylite.translator.function.textsearch.headline;
