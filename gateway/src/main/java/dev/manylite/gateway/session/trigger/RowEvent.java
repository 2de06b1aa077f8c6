package dev.manylite.gateway.session.trigger;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.Set;

/**
 * What a trigger fires for.
 *
 * @param before the row before, as runtime values of the relation's columns; null where there is
 *     none
 * @param after the row after; null where there is none
 * @param updated places of the columns that the statement sets
 */
public record RowEvent(
    Trigger trigger,
    Relation relation,
    TriggerEvent event,
    Object[] before,
    Object[] after,
    Set<Integer> updated) {}
