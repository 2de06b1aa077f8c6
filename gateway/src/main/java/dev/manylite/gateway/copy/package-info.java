/**
 * COPY (manual, COPY): options, the three formats in both directions. Rows go in through the plan
 * of an INSERT and come out of the plan of a SELECT, like any others. Begin with {@link
 * dev.manylite.gateway.copy.CopyCommand}.
 */
package dev.manylite.gateway.copy;
