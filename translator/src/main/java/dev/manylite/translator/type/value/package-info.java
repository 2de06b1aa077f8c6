/**
 * Arithmetic on runtime values: numeric, interval, dates and timestamps, JSON. Each class turns a
 * runtime value's spelling into something that can be computed with and back; functions and types
 * share them. Must never know a type's facts, a catalog or a session. Begin with {@link
 * dev.manylite.translator.type.value.Numeric}, {@link dev.manylite.translator.type.value.Interval},
 * {@link dev.manylite.translator.type.value.Timestamps}, {@link
 * dev.manylite.translator.type.value.JsonValue}.
 */
package dev.manylite.translator.type.value;
