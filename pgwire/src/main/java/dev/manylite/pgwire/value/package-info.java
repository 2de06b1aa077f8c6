/**
 * Types' binary forms on the wire, between bytes and plain Java values: {@link java.lang.Long},
 * {@link java.lang.Double}, {@link java.lang.String}, {@code byte[]}. The values' spelling is
 * canonical:
 *
 * <ul>
 *   <li>bool: Long 0 or 1; integers, oid, reg*: Long; floats: Double, NaN as the String {@code NaN}
 *   <li>numeric: String with its scale, no exponent; {@code NaN}, {@code Infinity}
 *   <li>text-like types, json, jsonb: String; "char": one ASCII character, {@code \ooo} for a byte
 *       above 127, empty for the zero byte; bytea: byte[]
 *   <li>date {@code YYYY-MM-DD}; time {@code HH:MM:SS[.f]}; timetz with {@code ±HH:MM[:SS]};
 *       timestamp {@code YYYY-MM-DD HH:MM:SS[.f]}; timestamptz the same in UTC with {@code +00:00};
 *       {@code infinity}, {@code -infinity}; other years than 1 to 9999 as {@link Calendar#surplus}
 *       says
 *   <li>interval: as IntervalStyle postgres prints it; uuid: lower case with hyphens
 *   <li>bit, varbit: the digits 0 and 1
 *   <li>ranges, multiranges: String, PostgreSQL's text form with bounds spelt as here; from a
 *       client the bounds may stand in any order, and floats be spelt in any way
 *   <li>tsvector, tsquery: as PostgreSQL prints them, with more parentheses
 *   <li>arrays: String, a JSON array without spaces; Longs and Doubles as JSON numbers (a Double
 *       always with a point or exponent), bytes as the string {@code \x…}
 *   <li>rows: String, a JSON array of the fields likewise; a field that is an array or a row is a
 *       string in it
 * </ul>
 *
 * What a client sends as jsonb, json, bpchar or name is not yet canonical after decoding: its type
 * has the last word. Must never know SQL, SQLite or a session. Begin with {@link
 * dev.manylite.pgwire.value.BinaryCodecs}.
 */
package dev.manylite.pgwire.value;
