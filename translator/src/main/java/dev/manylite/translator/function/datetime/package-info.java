/**
 * Date and time functions and operators (manual, 9.9). Values are computed in microseconds since
 * 1970 ({@code type.value}); what depends on the TimeZone setting is stable. Begin with {@code
 * DateTimeFunctions}.
 */
package dev.manylite.translator.function.datetime;
