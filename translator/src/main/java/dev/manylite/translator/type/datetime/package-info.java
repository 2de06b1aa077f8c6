/**
 * Date and time types (manual, 8.5 and appendix B): what their input may look like, and their
 * output in every DateStyle and IntervalStyle. An input string is cut into fields ({@code
 * DateTimeFields}), which a decoder gives meaning to, one after the other. Must never know a
 * function. Begin with {@link dev.manylite.translator.type.datetime.TimestampType}.
 */
package dev.manylite.translator.type.datetime;
