package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.CompositeRecord;
import dev.manylite.translator.ddl.record.TableRecord;
import dev.manylite.translator.ddl.record.TypeRecord;
import dev.manylite.translator.ddl.record.ViewRecord;
import java.util.HashSet;
import java.util.Set;

/** The OIDs that are on record. */
final class RecordedOids {
  private final Set<Integer> oids = new HashSet<>();

  RecordedOids(ObjectRows... all) {
    for (ObjectRows objects : all) {
      add(objects);
    }
  }

  boolean contains(int oid) {
    return oids.contains(oid);
  }

  private void add(ObjectRows objects) {
    objects.ofKind(ObjectKind.TABLE).forEach(row -> add(row.table()));
    objects.ofKind(ObjectKind.VIEW).forEach(row -> add(row.view()));
    objects.ofKind(ObjectKind.SEQUENCE).forEach(row -> oids.add(row.sequence().oid()));
    objects.ofKind(ObjectKind.TYPE).forEach(row -> add(row.type()));
    objects.ofKind(ObjectKind.ROUTINE).forEach(row -> oids.add(row.routine().oid()));
    objects.ofKind(ObjectKind.RULES).forEach(r -> r.rules().forEach(rule -> oids.add(rule.oid())));
    objects.ofKind(ObjectKind.SCHEMA).forEach(row -> oids.add(row.schemaRecord().oid()));
  }

  private void add(TableRecord table) {
    oids.add(table.oid());
    table.constraints().forEach(c -> oids.add(c.oid()));
    table.indexes().forEach(i -> oids.add(i.oid()));
    table.triggers().forEach(t -> oids.add(t.oid()));
  }

  private void add(ViewRecord view) {
    oids.add(view.oid());
    view.triggers().forEach(t -> oids.add(t.oid()));
  }

  private void add(TypeRecord type) {
    oids.add(type.oid());
    oids.add(type.arrayOid());
    if (type instanceof CompositeRecord composite) {
      oids.add(composite.relationOid());
    }
  }
}
