package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is newly made from a type takes USAGE on it: columns, attributes, domains, ranges, routines'
 * parameters (manual, GRANT).
 */
final class TypeUsage {
  private final Schema before;
  private final Set<Integer> kept;

  private TypeUsage(Schema before, Set<Integer> kept) {
    this.before = before;
    this.kept = kept;
  }

  /**
   * @throws SqlFault 42501
   */
  static void require(Schema before, Schema after, DefinitionContext context) {
    Roles roles = context.roles();
    if (roles.superuser(context.currentUser())) {
      return;
    }
    Set<Integer> acting = roles.inherited(roles.oid(context.currentUser()));
    Set<Integer> kept = new HashSet<>();
    for (SchemaFacts facts : before.schemaFacts()) {
      for (Map.Entry<Integer, Access> object : facts.objects().entrySet()) {
        Access access = object.getValue();
        if (access.items() != null
            && before.type(object.getKey()).isPresent()
            && !access.allows(acting, Privilege.USAGE, Kind.TYPE)) {
          kept.add(object.getKey());
        }
      }
    }
    if (!kept.isEmpty()) {
      new TypeUsage(before, kept).require(after);
    }
  }

  private void require(Schema after) {
    Map<Integer, Relation> relations = new HashMap<>();
    before.relations().forEach(r -> relations.put(r.oid(), r));
    for (Relation relation : after.relations()) {
      Optional<Relation> was = Optional.ofNullable(relations.get(relation.oid()));
      for (Column column : relation.columns()) {
        boolean known =
            was.isPresent()
                && was.get().columns().stream()
                    .anyMatch(
                        c ->
                            c.number() == column.number()
                                && c.type().base().oid() == column.type().base().oid());
        if (!known && relation.kind() == Relation.Kind.TABLE) {
          require(column.type().base());
        }
      }
    }
    for (SchemaType type : after.types()) {
      if (before.types().stream().noneMatch(t -> t.oid() == type.oid())) {
        parts(type).forEach(this::require);
      }
    }
    for (Routine routine : after.routines()) {
      if (before.routine(routine.oid()).isEmpty()) {
        routine.parameters().forEach(p -> p.type().in(after).ifPresent(this::require));
        routine.result().in(after).ifPresent(this::require);
      }
    }
  }

  private static List<PgType> parts(SchemaType type) {
    if (type.type() instanceof DomainType domain) {
      return List.of(domain.over().base());
    }
    if (type.type() instanceof RangeType range) {
      return List.of(range.subtype());
    }
    return type.type() instanceof RowType row
        ? row.fields().stream().map(f -> f.type().base()).toList()
        : List.of();
  }

  private void require(PgType type) {
    PgType element = type.isArray() ? Types.element(type) : type;
    if (kept.contains(element.oid())) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for type " + element.sqlName());
    }
  }
}
