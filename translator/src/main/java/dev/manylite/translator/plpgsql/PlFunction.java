package dev.manylite.translator.plpgsql;

import java.util.List;

/**
 * A body, understood.
 *
 * @param size how many variables there are
 * @param inputs the variables that the arguments go to
 * @param outputs the variables of output parameters
 * @param found FOUND
 * @param variableConflict error, use_variable or use_column
 */
public record PlFunction(
    PlStatement.Block block,
    int size,
    List<PlVariable> inputs,
    List<PlVariable> outputs,
    PlVariable found,
    PlTrigger trigger,
    String variableConflict) {}
