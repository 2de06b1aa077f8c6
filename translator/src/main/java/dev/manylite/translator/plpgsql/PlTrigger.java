package dev.manylite.translator.plpgsql;

import java.util.Map;

/**
 * The variables of a trigger function (manual, 43.10.1).
 *
 * @param variables TG_NAME and its kin by name
 */
public record PlTrigger(PlVariable newRow, PlVariable oldRow, Map<String, PlVariable> variables) {}
