package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;

/**
 * A stored text that names something, by what has the text.
 *
 * @param owner the relation whose rule it is, with which it goes; null for other texts
 * @param routine whose body it is; null for other texts
 * @param object as messages name it
 * @param on what it depends on
 * @param drop takes the object away: CASCADE
 */
record TextUse(Relation owner, Routine routine, String object, String on, Runnable drop) {
  String detail() {
    return object + " depends on " + on;
  }
}
