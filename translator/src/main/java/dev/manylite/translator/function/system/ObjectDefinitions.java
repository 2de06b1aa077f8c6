package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.PG_NODE_TREE;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.ddl.deparse.RuleDefinition;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.ObjectsByOid.TableIndex;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import java.util.List;
import java.util.Optional;

/**
 * pg_get_constraintdef, pg_get_indexdef, pg_get_viewdef, pg_get_expr and their kin (manual,
 * 9.26.4).
 */
final class ObjectDefinitions implements FunctionSet {
  /** UPDATE, INSERT and DELETE, as bits of their numbers. */
  private static final long EVERY_EVENT = 28;

  private static final int UPDATE_AND_DELETE = 20;

  @Override
  public void define(Definitions d) {
    d.function("pg_get_constraintdef", OID).returns(TEXT).stable().java((c, a) -> constraint(c, a));
    d.function("pg_get_constraintdef", OID, BOOL)
        .returns(TEXT)
        .stable()
        .java((c, a) -> constraint(c, a));
    d.function("pg_get_indexdef", OID).returns(TEXT).stable().java((c, a) -> index(c, a, false));
    d.function("pg_get_indexdef", OID, INT4, BOOL)
        .returns(TEXT)
        .stable()
        .java((c, a) -> (Long) a[1] == 0 ? index(c, a, (Long) a[2] == 1) : key(c, a));
    d.function("pg_get_viewdef", OID)
        .returns(TEXT)
        .stable()
        .java((c, a) -> view(c, (Long) a[0], false));
    d.function("pg_get_viewdef", OID, BOOL)
        .returns(TEXT)
        .stable()
        .java((c, a) -> view(c, (Long) a[0], (Long) a[1] == 1));
    d.function("pg_get_viewdef", TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> view(c, relation(c, a[0]), false));
    d.function("pg_get_viewdef", TEXT, BOOL)
        .returns(TEXT)
        .stable()
        .java((c, a) -> view(c, relation(c, a[0]), (Long) a[1] == 1));
    d.function("pg_get_ruledef", OID).returns(TEXT).stable().java((c, a) -> rule(c, a));
    d.function("pg_get_ruledef", OID, BOOL).returns(TEXT).stable().java((c, a) -> rule(c, a));
    d.function("pg_get_expr", PG_NODE_TREE, OID)
        .returns(TEXT)
        .stable()
        .java((c, a) -> expression(c, a));
    d.function("pg_get_expr", PG_NODE_TREE, OID, BOOL)
        .returns(TEXT)
        .stable()
        .java((c, a) -> expression(c, a));
    d.function("pg_get_serial_sequence", TEXT, TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> serialSequence(c, (String) a[0], (String) a[1]));
    d.function("pg_relation_is_updatable", REGCLASS, BOOL)
        .returns(INT4)
        .stable()
        .java((c, a) -> updatable(c, (Long) a[0], (Long) a[1] == 1));
    d.function("pg_column_is_updatable", REGCLASS, INT2, BOOL)
        .returns(BOOL)
        .stable()
        .java((c, a) -> columnUpdatable(c, a) ? 1L : 0L);
    d.function("pg_relation_is_publishable", REGCLASS)
        .returns(BOOL)
        .stable()
        .java((c, a) -> CatalogObjects.relation(c.catalog(), (Long) a[0]).isPresent() ? 1L : 0L);
  }

  /** The pretty form leaves out the schema where the relation is found without. */
  private static Object rule(FunctionContext context, Object[] arguments) {
    long oid = (Long) arguments[0];
    boolean pretty = arguments.length > 1 && (Long) arguments[1] == 1;
    ExpressionTexts texts = context.service(ExpressionTexts.class);
    for (Relation relation : context.catalog().relations()) {
      if (CatalogObject.viewRule(relation.oid()).oid() == (int) oid
          && relation.definingQuery() != null) {
        String query = texts.view(relation, pretty, context);
        return RuleDefinition.of(
            relation,
            "_RETURN",
            "SELECT",
            true,
            isQualified(relation, pretty, context),
            null,
            List.of(query.substring(0, query.length() - 1)));
      }
      for (Rule rule : context.catalog().rules(relation.oid())) {
        if (Integer.toUnsignedLong(rule.oid()) == oid) {
          boolean qualified = isQualified(relation, pretty, context);
          return texts.rule(relation, rule, qualified, pretty, context);
        }
      }
    }
    return null;
  }

  private static boolean isQualified(Relation relation, boolean pretty, FunctionContext context) {
    return !pretty
        || context.catalog().relation(null, relation.name()).filter(relation::equals).isEmpty();
  }

  private static long updatable(FunctionContext context, long oid, boolean triggers) {
    Relation relation = CatalogObjects.relation(context.catalog(), oid).orElse(null);
    if (relation == null) {
      return 0;
    }
    if (!relation.isExpanded()) {
      return relation.kind() == Relation.Kind.FOREIGN_VIEW || relation.isMaterialized()
          ? 0
          : EVERY_EVENT;
    }
    if (triggers && !relation.triggers().isEmpty()) {
      throw SqlFault.unsupported("pg_relation_is_updatable of a view with triggers");
    }
    return relation.kind() == Relation.Kind.SYSTEM
        ? 0
        : context.service(ExpressionTexts.class).updatableEvents(relation, context);
  }

  /** Where its relation may be updated and deleted from, and the column is a table's. */
  private static boolean columnUpdatable(FunctionContext context, Object[] a) {
    long oid = (Long) a[0];
    long number = (Long) a[1];
    long events = updatable(context, oid, (Long) a[2] == 1);
    if (number <= 0 || (events & UPDATE_AND_DELETE) != UPDATE_AND_DELETE) {
      return false;
    }
    Relation relation = CatalogObjects.relation(context.catalog(), oid).orElseThrow();
    return relation.kind() != Relation.Kind.VIEW
        || context
            .service(ExpressionTexts.class)
            .updatableColumn(relation, (int) number - 1, context);
  }

  private static String expression(FunctionContext context, Object[] a) {
    Relation relation = CatalogObjects.relation(context.catalog(), (Long) a[1]).orElse(null);
    String text = (String) a[0];
    if (text.equals(PartitionFunctions.BOUND) && relation != null) {
      return PartitionFunctions.bound(relation, context.catalog(), context.types());
    }
    return context
        .service(ExpressionTexts.class)
        .shown(text, relation, a.length > 2 && (Long) a[2] == 1, context);
  }

  private static Optional<String> constraintTrigger(Catalog catalog, long oid) {
    return catalog.relations().stream()
        .flatMap(relation -> relation.triggers().stream())
        .filter(trigger -> trigger.constraint() && trigger.oid() == oid)
        .map(
            trigger ->
                !trigger.deferrable()
                    ? "TRIGGER"
                    : trigger.initiallyDeferred()
                        ? "TRIGGER DEFERRABLE INITIALLY DEFERRED"
                        : "TRIGGER DEFERRABLE")
        .findFirst();
  }

  private static String constraint(FunctionContext context, Object[] a) {
    Catalog catalog = context.catalog();
    boolean pretty = a.length > 1 && (Long) a[1] == 1;
    return CatalogObjects.constraint(catalog, (Long) a[0])
        .map(found -> definition(found.table(), pretty, context).constraint(found.constraint()))
        .or(() -> domainConstraint(context, (Long) a[0], pretty))
        .or(() -> constraintTrigger(catalog, (Long) a[0]))
        .orElse(null);
  }

  private static Optional<String> domainConstraint(
      FunctionContext context, long oid, boolean pretty) {
    ExpressionTexts texts = context.service(ExpressionTexts.class);
    return CatalogObjects.domainConstraint(context.catalog(), oid)
        .map(
            found ->
                Definition.check(
                    texts.domainCheck(
                        found.constraint().expression(), found.domain().over(), pretty, context),
                    found.constraint().validated()));
  }

  private static Definition definition(Relation table, boolean pretty, FunctionContext context) {
    ExpressionTexts texts = context.service(ExpressionTexts.class);
    return new Definition(
        context.catalog(),
        table,
        pretty,
        new Definition.Texts() {
          @Override
          public String expression(String stored) {
            return texts.shown(stored, table, pretty, context);
          }

          @Override
          public String key(String stored) {
            return texts.key(stored, table, pretty, context);
          }
        });
  }

  private static String index(FunctionContext context, Object[] a, boolean pretty) {
    return CatalogObjects.index(context.catalog(), (Long) a[0])
        .map(i -> definition(i.table(), pretty, context).index(i.index()))
        .orElse(null);
  }

  private static String key(FunctionContext context, Object[] a) {
    long number = (Long) a[1];
    boolean pretty = (Long) a[2] == 1;
    return CatalogObjects.index(context.catalog(), (Long) a[0])
        .map(i -> key(i, number, definition(i.table(), pretty, context)))
        .orElse(null);
  }

  /** A key, or a column that is only included; empty where there is none of that number. */
  private static String key(TableIndex index, long number, Definition definition) {
    List<Index.Key> keys = index.index().keys();
    List<String> included = index.index().include();
    if (number < 1 || number > keys.size() + included.size()) {
      return "";
    }
    return number <= keys.size()
        ? definition.column(keys.get((int) number - 1))
        : QuotedName.asNeeded(included.get((int) number - keys.size() - 1));
  }

  private static long relation(FunctionContext context, Object name) {
    return (Long) REGCLASS.input((String) name, -1, context.types());
  }

  private static String view(FunctionContext context, long oid, boolean pretty) {
    Relation relation = CatalogObjects.relation(context.catalog(), oid).orElse(null);
    if (relation == null) {
      return null;
    }
    if (relation.kind() == Relation.Kind.FOREIGN_VIEW) {
      return relation.viewQuery() == null ? null : " " + relation.viewQuery() + ";";
    }
    return relation.definingQuery() == null
        ? null
        : context.service(ExpressionTexts.class).view(relation, pretty, context);
  }

  private static String serialSequence(FunctionContext context, String table, String column) {
    int oid = context.types().objectNames().oid("regclass", table);
    Relation relation =
        CatalogObjects.relation(context.catalog(), Integer.toUnsignedLong(oid)).orElseThrow();
    if (relation.column(column).isEmpty()) {
      throw new SqlFault(
          SqlState.UNDEFINED_COLUMN,
          "column \"" + column + "\" of relation \"" + relation.name() + "\" does not exist");
    }
    return context.catalog().sequences().stream()
        .filter(s -> s.isOwnedBy(relation, column))
        .map(s -> QuotedName.asNeeded(s.schema()) + "." + QuotedName.asNeeded(s.name()))
        .findFirst()
        .orElse(null);
  }
}
