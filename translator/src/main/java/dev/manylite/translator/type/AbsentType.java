package dev.manylite.translator.type;

import dev.manylite.translator.fault.SqlFault;
import java.util.Map;

/**
 * A type that PostgreSQL has and Manylite lacks. It stands in the signatures of what is missing, so
 * that these take part in the choice of an overload; no value of it exists.
 */
public final class AbsentType extends BaseType {
  private record Group(char category, boolean preferred) {}

  private static final Group GEOMETRY = new Group('G', false);
  private static final Group NUMBER = new Group('N', false);

  /** Those that are not of category U. */
  private static final Map<String, Group> GROUPS =
      Map.ofEntries(
          Map.entry("box", GEOMETRY),
          Map.entry("circle", GEOMETRY),
          Map.entry("line", GEOMETRY),
          Map.entry("lseg", GEOMETRY),
          Map.entry("path", GEOMETRY),
          Map.entry("point", GEOMETRY),
          Map.entry("polygon", GEOMETRY),
          Map.entry("regcollation", NUMBER));

  public AbsentType(String name) {
    this(name, group(name));
  }

  private AbsentType(String name, Group group) {
    super(
        new TypeFacts(
            -Math.abs(name.hashCode()), name, name, group.category, group.preferred, -1, 0, 0));
  }

  private static Group group(String name) {
    Group group = GROUPS.get(name);
    if (group != null) {
      return group;
    }
    if (name.startsWith("_")) {
      return new Group('A', false);
    }
    return new Group('U', false);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    throw SqlFault.unsupported("type " + name());
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    throw SqlFault.unsupported("type " + name());
  }
}
