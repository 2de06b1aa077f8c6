package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.bind.ParseTreeWalk;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.InformationSchemaTypes;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.List;

/** Constraints of tables and domains (manual, 53.13). */
final class PgConstraint implements SystemRelation {
  @Override
  public String name() {
    return "pg_constraint";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    CatalogOids oids = new CatalogOids(context.schema());
    for (Relation relation : context.schema().allRelations()) {
      for (Constraint constraint : relation.constraints()) {
        Rows.Row row =
            rows.next()
                .set("oid", constraint.oid())
                .set("conname", constraint.name())
                .set("connamespace", oids.namespace(relation.schema()))
                .set("convalidated", constraint.validated())
                .set("conrelid", relation.oid())
                .set("conparentid", relation.lineage().attached().getOrDefault(constraint.oid(), 0))
                .set("condeferrable", constraint.timing().deferrable())
                .set("condeferred", constraint.timing().initiallyDeferred())
                .set("confupdtype", " ")
                .set("confdeltype", " ")
                .set("confmatchtype", " ")
                .set("coninhcount", relation.lineage().constraint(constraint.oid()).count())
                .set("conislocal", relation.lineage().constraint(constraint.oid()).local())
                .set("connoinherit", isKept(relation, constraint));
        if (constraint instanceof Constraint.Key key) {
          row.set("contype", key.primary() ? 'p' : 'u');
          row.set("conkey", numbers(relation, key.columns()));
          row.set("conindid", index(relation, key.name()));
        } else if (constraint instanceof Constraint.Check check) {
          row.set("contype", 'c').set("conbin", check.expression());
          List<String> columns = checked(check);
          row.set("conkey", columns.isEmpty() ? null : numbers(relation, columns));
        } else if (constraint instanceof Constraint.Exclusion exclusion) {
          Index index = exclusion.index(relation);
          row.set("contype", 'x').set("conindid", index.oid());
          row.set("conkey", keys(relation, index));
          row.set("conexclop", OperatorOids.ofExclusion(relation, index, exclusion.operators()));
        } else if (constraint instanceof Constraint.ForeignKey key) {
          foreignKey(context, oids, relation, key, row);
        }
      }
    }
    for (Relation relation : context.schema().relations()) {
      relation.triggers().stream()
          .filter(Trigger::constraint)
          .forEach(trigger -> ofTrigger(rows, oids, relation, trigger));
    }
    context.schema().types().forEach(type -> ofDomain(rows, oids, type));
    InformationSchemaTypes.ALL.forEach(type -> ofDomain(rows, oids, type));
  }

  /** Only checks are passed on, unless NO INHERIT was said. */
  private static boolean isKept(Relation relation, Constraint constraint) {
    if (constraint instanceof Constraint.Check) {
      return relation.lineage().noInherit().contains(constraint.oid());
    }
    boolean handedOn = constraint instanceof Constraint.ForeignKey && relation.isPartitioned();
    return !handedOn && relation.lineage().constraint(constraint.oid()).count() == 0;
  }

  /** A constraint trigger has its constraint's name, and here its OID too. */
  private static void ofTrigger(Rows rows, CatalogOids oids, Relation relation, Trigger trigger) {
    rows.next()
        .set("oid", trigger.oid())
        .set("conname", trigger.name())
        .set("connamespace", oids.namespace(relation.schema()))
        .set("contype", 't')
        .set("condeferrable", trigger.deferrable())
        .set("condeferred", trigger.initiallyDeferred())
        .set("convalidated", true)
        .set("conrelid", relation.oid())
        .set("confupdtype", " ")
        .set("confdeltype", " ")
        .set("confmatchtype", " ")
        .set("conislocal", true)
        .set("connoinherit", true);
  }

  private static void ofDomain(Rows rows, CatalogOids oids, SchemaType type) {
    if (type.type() instanceof DomainType domain) {
      domain.constraints().forEach(c -> ofDomain(rows, oids, type, c));
    }
  }

  private static void ofDomain(
      Rows rows, CatalogOids oids, SchemaType type, DomainConstraint constraint) {
    rows.next()
        .set("oid", constraint.oid())
        .set("conname", constraint.name())
        .set("connamespace", oids.namespace(type.schema()))
        .set("contype", 'c')
        .set("convalidated", constraint.validated())
        .set("contypid", type.oid())
        .set("confupdtype", " ")
        .set("confdeltype", " ")
        .set("confmatchtype", " ")
        .set("conislocal", true)
        .set("conbin", constraint.expression());
  }

  private static void foreignKey(
      CatalogContext context,
      CatalogOids oids,
      Relation relation,
      Constraint.ForeignKey key,
      Rows.Row row) {
    row.set("contype", 'f')
        .set("confrelid", oids.table(key.referencedSchema(), key.referencedTable()))
        .set("confupdtype", action(key.onUpdate()))
        .set("confdeltype", action(key.onDelete()))
        .set("confmatchtype", key.full() ? 'f' : 's')
        .set(
            "confdelsetcols",
            key.deleteColumns().isEmpty() ? null : numbers(relation, key.deleteColumns()))
        .set("conkey", numbers(relation, key.columns()));
    context
        .schema()
        .relation(key.referencedSchema(), key.referencedTable())
        .ifPresent(
            parent -> {
              Index index = key.index(parent);
              List<String> keys = key.referencedColumns();
              row.set("confkey", numbers(parent, keys))
                  .set("conpfeqop", equality(parent, keys, relation, key.columns()))
                  .set("conppeqop", equality(parent, keys, parent, keys))
                  .set("conffeqop", equality(relation, key.columns(), relation, key.columns()))
                  .set("conindid", index == null ? 0 : index.oid());
            });
  }

  private static List<Integer> equality(
      Relation left, List<String> ofLeft, Relation right, List<String> ofRight) {
    List<Integer> operators = new ArrayList<>();
    for (int i = 0; i < ofLeft.size(); i++) {
      operators.add(OperatorOids.equality(type(left, ofLeft.get(i)), type(right, ofRight.get(i))));
    }
    return operators;
  }

  private static PgType type(Relation relation, String column) {
    return relation.column(column).orElseThrow().type().base();
  }

  private static char action(Constraint.Action action) {
    return switch (action) {
      case NO_ACTION -> 'a';
      case RESTRICT -> 'r';
      case CASCADE -> 'c';
      case SET_NULL -> 'n';
      case SET_DEFAULT -> 'd';
    };
  }

  /**
   * The columns that a CHECK reads; none of what another program wrote and PostgreSQL can't read.
   */
  private static List<String> checked(Constraint.Check check) {
    try {
      return List.copyOf(ParseTreeWalk.columnNames(Parser.expression(check.expression())));
    } catch (SqlFault notOurs) {
      return List.of();
    }
  }

  private static List<Integer> numbers(Relation relation, List<String> columns) {
    return columns.stream().map(c -> relation.column(c).map(Column::number).orElse(0)).toList();
  }

  /** 0 for an expression. */
  private static List<Integer> keys(Relation relation, Index index) {
    return index.keys().stream()
        .map(k -> k.column() == null ? 0 : relation.column(k.column()).orElseThrow().number())
        .toList();
  }

  private static int index(Relation relation, String name) {
    return relation.indexes().stream()
        .filter(i -> i.name().equals(name))
        .mapToInt(Index::oid)
        .findFirst()
        .orElse(0);
  }
}
