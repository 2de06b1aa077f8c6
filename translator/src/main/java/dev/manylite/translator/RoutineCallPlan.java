package dev.manylite.translator;

import dev.manylite.translator.function.RoutineTarget;

/**
 * CALL, made ready.
 *
 * @param arguments a query of one row: the arguments of the procedure's parameters, as many as its
 *     inputs
 * @param target the procedure
 */
public record RoutineCallPlan(Plan arguments, RoutineTarget target) {}
