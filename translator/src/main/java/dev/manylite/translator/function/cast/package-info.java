/**
 * Conversions between types: {@code pg_cast} as a table, with what carries each one out, and the
 * conversions that every type has by its text form (manual, CREATE CAST). Whether a conversion is
 * allowed where it stands is the binder's matter. Begin with {@link
 * dev.manylite.translator.function.cast.Casts}.
 */
package dev.manylite.translator.function.cast;
