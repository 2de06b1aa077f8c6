/**
 * What {@code _manylite_object} keeps of each object, as records and as JSON. A table's record
 * completes what SQLite's CREATE TABLE text says; where they disagree, SQLite's text wins, because
 * another program may have changed it. Begin with {@link
 * dev.manylite.translator.ddl.record.TableRecord}.
 */
package dev.manylite.translator.ddl.record;
