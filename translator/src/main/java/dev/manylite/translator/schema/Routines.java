package dev.manylite.translator.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema's functions and procedures, by name and by OID. Immutable. */
public final class Routines {
  public static final Routines NONE = new Routines(Map.of());

  private final Map<Integer, Routine> byOid;
  private final Map<String, List<Routine>> byName = new HashMap<>();

  private Routines(Map<Integer, Routine> byOid) {
    this.byOid = byOid;
    for (Routine routine : byOid.values()) {
      byName.computeIfAbsent(routine.name(), name -> new ArrayList<>()).add(routine);
    }
  }

  public static Routines of(Collection<Routine> routines) {
    Map<Integer, Routine> byOid = new LinkedHashMap<>();
    routines.forEach(r -> byOid.put(r.oid(), r));
    return byOid.isEmpty() ? NONE : new Routines(byOid);
  }

  Routines with(Routine routine) {
    Map<Integer, Routine> changed = new LinkedHashMap<>(byOid);
    changed.put(routine.oid(), routine);
    return new Routines(changed);
  }

  Routines without(Routine routine) {
    Map<Integer, Routine> changed = new LinkedHashMap<>(byOid);
    changed.remove(routine.oid());
    return changed.isEmpty() ? NONE : new Routines(changed);
  }

  List<Routine> named(List<String> schemas, String name) {
    List<Routine> candidates = byName.getOrDefault(name, List.of());
    List<Routine> found = new ArrayList<>();
    for (String schema : schemas) {
      for (Routine routine : candidates) {
        if (routine.schema().equals(schema) && found.stream().noneMatch(routine::sameInputs)) {
          found.add(routine);
        }
      }
    }
    return found;
  }

  List<Routine> all() {
    return List.copyOf(byOid.values());
  }

  Optional<Routine> byOid(int oid) {
    return Optional.ofNullable(byOid.get(oid));
  }
}
