package dev.manylite.translator.schema;

import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * The types of relations' rows and the arrays of them (manual, 8.16). Those of the database's own
 * relations have OIDs that are not on record: hashes of the relation's, moved on where two meet.
 * Immutable.
 */
final class RowTypes {
  static final int FIRST_OID = 16384;

  private final Map<Integer, RowType> byRelation = new HashMap<>();
  private final Map<Integer, PgType> byOid = new LinkedHashMap<>();

  /**
   * @param types whose OIDs are on record
   */
  RowTypes(Collection<Relation> relations, Collection<SchemaType> types) {
    Set<Integer> taken = new HashSet<>();
    types.forEach(t -> taken.add(t.oid()));
    types.forEach(t -> taken.add(t.type().facts().arrayOid()));
    types.stream()
        .filter(t -> t.type() instanceof RowType)
        .forEach(t -> taken.add(((RowType) t.type()).relationOid()));
    relations.forEach(r -> taken.add(r.oid()));
    List<Relation> ordered = new ArrayList<>(relations);
    ordered.sort(Comparator.comparing(Relation::oid));
    for (Relation relation : ordered) {
      RowType type = RecordedRowTypes.type(relation);
      if (type == null) {
        int oid = newOid("row", relation.oid(), taken);
        type = type(relation, oid, newOid("row[]", relation.oid(), taken));
      }
      byRelation.put(relation.oid(), type);
      byOid.put(type.oid(), type);
      byOid.put(type.facts().arrayOid(), Types.array(type));
    }
  }

  static RowType type(Relation relation, int oid, int arrayOid) {
    String name = QuotedName.asNeeded(relation.name());
    boolean plain =
        relation.schema().equals(Schema.PUBLIC)
            || relation.schema().equals(Schema.PG_CATALOG)
            || relation.isTemporary();
    TypeFacts facts =
        RowType.facts(
            oid,
            arrayOid,
            relation.name(),
            plain ? name : QuotedName.asNeeded(relation.schema()) + "." + name);
    return new RowType(
        facts,
        relation.oid(),
        relation.columns().stream().map(c -> new RowType.Field(c.name(), c.type())).toList());
  }

  private static int newOid(String kind, int relation, Set<Integer> taken) {
    CRC32C hash = new CRC32C();
    for (byte b : (kind + relation).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      hash.update(b);
    }
    int oid = FIRST_OID + (int) (hash.getValue() % (Integer.MAX_VALUE - FIRST_OID));
    while (!taken.add(oid)) {
      oid = oid == Integer.MAX_VALUE ? FIRST_OID : oid + 1;
    }
    return oid;
  }

  /** Null for a relation that is not in the schema. */
  RowType of(Relation relation) {
    return byRelation.get(relation.oid());
  }

  Optional<PgType> type(int oid) {
    return Optional.ofNullable(byOid.get(oid));
  }

  Collection<PgType> all() {
    return byOid.values();
  }
}
