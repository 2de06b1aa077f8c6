package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Dependency;
import dev.manylite.translator.schema.Dependency.Kind;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.type.TypeContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What in a database depends on what (manual, 53.18), read off the schema as DROP reads it: {@link
 * ViewText}, {@link RuleTexts}, {@link RoutineBody} and {@link NamedObjects} say what texts name.
 */
public final class Dependencies {
  private final Set<Dependency> found = new LinkedHashSet<>();
  final Schema schema;
  final TypeContext types;
  private final ExpressionCompiler expressions;

  private Dependencies(Schema schema, TypeContext types) {
    this.schema = schema;
    this.types = types;
    this.expressions = new ExpressionCompiler(types);
  }

  public static List<Dependency> of(Schema schema, TypeContext types) {
    Dependencies all = new Dependencies(schema, types);
    new TypeDependencies(all).addAll();
    RelationDependencies relations = new RelationDependencies(all);
    relations.addSequences();
    for (Relation relation : schema.relations()) {
      relations.add(relation);
      new ConstraintDependencies(all, relation).addAll();
      new QueryDependencies(all, relation).addAll();
    }
    new RoutineDependencies(all).addAll();
    return List.copyOf(all.found);
  }

  void add(CatalogObject object, CatalogObject on, Kind kind) {
    if (!on.pinned()) {
      found.add(new Dependency(object, on, kind));
    }
  }

  void addSchema(CatalogObject object, String schemaName) {
    int oid = schema.schema(schemaName).map(SchemaFacts::oid).orElse(0);
    add(object, new CatalogObject(CatalogObject.PG_NAMESPACE, oid, 0), Kind.NORMAL);
  }

  /** What an expression names; nothing if another program wrote it, or changed what it names. */
  Set<CatalogObject> named(String text, ExpressionUse use, Relation relation) {
    return named(() -> expressions.named(text, use, relation, schema));
  }

  Set<CatalogObject> named(Supplier<NamedObjects> reading) {
    try {
      return reading.get().objects();
    } catch (SqlFault notOurs) {
      return Set.of();
    }
  }

  void add(CatalogObject object, Set<CatalogObject> named) {
    named.forEach(on -> add(object, on, Kind.NORMAL));
  }
}
