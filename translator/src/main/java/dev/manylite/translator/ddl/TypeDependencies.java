package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Dependency.Kind;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;

/** What types depend on, those of relations' rows among them. */
final class TypeDependencies {
  private final Dependencies all;

  TypeDependencies(Dependencies all) {
    this.all = all;
  }

  void addAll() {
    all.schema.types().forEach(this::add);
    for (Relation relation : all.schema.relations()) {
      RowType row = all.schema.rowType(relation);
      CatalogObject type = CatalogObject.type(row.oid());
      all.add(type, CatalogObject.relation(relation.oid()), Kind.INTERNAL);
      all.add(CatalogObject.type(row.facts().arrayOid()), type, Kind.INTERNAL);
    }
  }

  private void add(SchemaType own) {
    CatalogObject type = CatalogObject.type(own.oid());
    all.addSchema(type, own.schema());
    if (own.type().facts().arrayOid() != 0) {
      all.add(CatalogObject.type(own.type().facts().arrayOid()), type, Kind.INTERNAL);
    }
    if (own.type() instanceof RowType row) {
      all.add(CatalogObject.relation(row.relationOid()), type, Kind.INTERNAL);
      for (int i = 0; i < row.fields().size(); i++) {
        all.add(
            CatalogObject.column(row.relationOid(), own.attributes().get(i).number()),
            CatalogObject.type(row.fields().get(i).type().oid()),
            Kind.NORMAL);
      }
    } else if (own.type() instanceof DomainType domain) {
      add(type, domain);
    } else if (own.type() instanceof RangeType range) {
      all.add(type, CatalogObject.type(range.subtype().oid()), Kind.NORMAL);
      all.add(CatalogObject.type(range.multirange().oid()), type, Kind.INTERNAL);
    }
  }

  private void add(CatalogObject type, DomainType domain) {
    all.add(type, CatalogObject.type(domain.over().oid()), Kind.NORMAL);
    if (domain.defaultExpression() != null) {
      all.add(type, all.named(domain.defaultExpression(), ExpressionUse.DEFAULT, null));
    }
    for (DomainConstraint constraint : domain.constraints()) {
      CatalogObject check = CatalogObject.constraint(constraint.oid());
      all.add(check, type, Kind.AUTO);
      all.add(check, all.named(() -> named(constraint, domain)));
    }
  }

  private NamedObjects named(DomainConstraint constraint, DomainType domain) {
    NamedObjects named = new NamedObjects();
    new ExpressionCompiler(all.types)
        .domainCheck(Parser.expression(constraint.expression()), domain.over(), all.schema, named);
    return named;
  }
}
