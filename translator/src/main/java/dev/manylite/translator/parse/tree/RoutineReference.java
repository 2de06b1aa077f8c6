package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * A function, procedure or routine that a statement names.
 *
 * @param parameters null where only the name is given
 */
public record RoutineReference(ObjectName name, List<RoutineParameter> parameters) implements Node {
  @Override
  public int position() {
    return name.position();
  }
}
