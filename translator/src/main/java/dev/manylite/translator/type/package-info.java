/**
 * What the types are: {@code pg_type}'s facts, text forms, modifiers, and the runtime value, which
 * is what SQLite computes with and stores:
 *
 * <ul>
 *   <li>bool: Long 0 or 1; int2, int4, int8, oid, reg*: Long; float4, float8: Double (NaN as the
 *       String {@code NaN}); float4 is a double that holds a float exactly
 *   <li>numeric: String, canonical decimal with its display scale ({@code 1.50}, {@code -0.001},
 *       {@code NaN}, {@code Infinity}); never an exponent, never {@code -0}
 *   <li>text, varchar, name, "char", unknown: String; bpchar: String with its trailing blanks,
 *       compared without them
 *   <li>bytea: byte[]
 *   <li>date {@code YYYY-MM-DD}; time {@code HH:MM:SS[.ffffff]}; timetz the same with {@code
 *       +HH:MM[:SS]}; timestamp {@code YYYY-MM-DD HH:MM:SS[.ffffff]}; timestamptz the same in UTC
 *       with {@code +00:00}; fractions trimmed; {@code infinity}, {@code -infinity}
 *   <li>interval: String, as PostgreSQL prints it with IntervalStyle postgres
 *   <li>uuid: lower-case String; json: String as given; jsonb: String as PostgreSQL prints it
 *   <li>inet: String, an address, with {@code /bits} unless these are all; cidr: always with them;
 *       macaddr, macaddr8: String, pairs of hexadecimal digits between colons
 *   <li>money: String, a decimal with two digits after the point; xid8: String of digits; pg_lsn:
 *       String as PostgreSQL prints it
 *   <li>bit, varbit: String of the digits 0 and 1
 *   <li>ranges and multiranges: String, as PostgreSQL prints them, with the bounds' runtime values
 *   <li>tsvector: String, as PostgreSQL prints it; tsquery: the same, with parentheses where the
 *       tree would be another
 *   <li>arrays: String, a JSON array without spaces; elements of number-like runtime values as JSON
 *       numbers, all others as JSON strings, bytea as {@code "\\x…"}; nested for dimensions;
 *       subscripts that do not begin at 1 are told by a comment in front: {@code /*[2:3]*}{@code
 *       /[7,8]}
 * </ul>
 *
 * Must never know parse trees, catalogs or JDBC. Begin with {@link
 * dev.manylite.translator.type.PgType}.
 */
package dev.manylite.translator.type;
