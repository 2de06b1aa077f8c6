/**
 * PostgreSQL's hash functions over runtime values, to the bit: what {@code hashtext} and its kin
 * answer, and what chooses among hash partitions (manual, 5.11.2.3). Begin with {@link
 * dev.manylite.translator.type.hash.ValueHash#of}.
 */
package dev.manylite.translator.type.hash;
