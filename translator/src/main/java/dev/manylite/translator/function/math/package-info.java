/**
 * Mathematical functions (manual, 9.3). Begin with {@link
 * dev.manylite.translator.function.math.MathFunctions}.
 */
package dev.manylite.translator.function.math;
