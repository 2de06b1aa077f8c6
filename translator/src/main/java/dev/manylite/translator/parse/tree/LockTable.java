package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * LOCK.
 *
 * @param mode in PostgreSQL's words, such as {@code ACCESS EXCLUSIVE}
 */
public record LockTable(List<FromItem.Table> tables, String mode, boolean noWait, int position)
    implements UtilityStatement {}
