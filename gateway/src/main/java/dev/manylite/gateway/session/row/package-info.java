/**
 * Values between SQLite and the wire: a result row's values into the outgoing buffer, a Bind's
 * parameters into runtime values, each in text or binary format. Knows no statement and no
 * transaction. Begin with {@link dev.manylite.gateway.session.row.RowWriter}.
 */
package dev.manylite.gateway.session.row;
