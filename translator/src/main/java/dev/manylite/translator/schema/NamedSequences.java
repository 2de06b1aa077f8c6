package dev.manylite.translator.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database's sequences by name and by OID. Immutable. */
final class NamedSequences {
  private final Map<QualifiedName, Sequence> byName;
  private final List<Sequence> all;
  private volatile Map<Integer, Sequence> byOid;

  private NamedSequences(Map<QualifiedName, Sequence> byName) {
    this.byName = byName;
    this.all = List.copyOf(byName.values());
  }

  static NamedSequences of(Collection<Sequence> sequences) {
    Map<QualifiedName, Sequence> byName = new LinkedHashMap<>();
    sequences.forEach(s -> byName.put(name(s), s));
    return new NamedSequences(byName);
  }

  List<Sequence> all() {
    return all;
  }

  /** Null where there is none. */
  Sequence get(QualifiedName name) {
    return byName.get(name);
  }

  /** Null where there is none. */
  Sequence get(int oid) {
    Map<Integer, Sequence> now = byOid;
    if (now == null) {
      now = new HashMap<>();
      for (Sequence sequence : all) {
        now.put(sequence.oid(), sequence);
      }
      byOid = now;
    }
    return now.get(oid);
  }

  NamedSequences with(Sequence sequence) {
    Map<QualifiedName, Sequence> changed = new LinkedHashMap<>(byName);
    changed.put(name(sequence), sequence);
    return new NamedSequences(changed);
  }

  NamedSequences without(Sequence sequence) {
    Map<QualifiedName, Sequence> changed = new LinkedHashMap<>(byName);
    changed.remove(name(sequence));
    return new NamedSequences(changed);
  }

  private static QualifiedName name(Sequence sequence) {
    return new QualifiedName(sequence.schema(), sequence.name());
  }
}
