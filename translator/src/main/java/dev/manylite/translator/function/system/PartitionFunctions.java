package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.ddl.deparse.PartitionText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.partition.PartitionBounds;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What partitioned tables are made of (manual, 9.27.7 and 9.26.4). */
public final class PartitionFunctions implements FunctionSet {
  /** Stands for a partition's bound in pg_class, for pg_get_expr to print. */
  public static final String BOUND = "{PARTITIONBOUNDSPEC}";

  @Override
  public void define(Definitions d) {
    d.function("pg_get_partkeydef", OID)
        .returns(TEXT)
        .stable()
        .java(
            (c, a) ->
                relation(c, a)
                    .filter(Relation::isPartitioned)
                    .map(r -> new PartitionText(c.catalog(), c.types()).key(r))
                    .orElse(null));
    d.function("pg_get_partition_constraintdef", OID)
        .returns(TEXT)
        .stable()
        .java((c, a) -> relation(c, a).map(r -> constraint(r, c)).orElse(null));
    d.rows("pg_partition_ancestors", REGCLASS)
        .returns(REGCLASS)
        .stable()
        .rows(
            List.of(new ResultColumn("relid", REGCLASS)),
            (c, a) -> relation(c, a).map(r -> ancestors(r, c.catalog())).orElse(List.of()));
    d.function("pg_partition_root", REGCLASS)
        .returns(REGCLASS)
        .stable()
        .java((c, a) -> relation(c, a).map(r -> root(r, c.catalog())).orElse(null));
    d.rows("pg_partition_tree", REGCLASS)
        .returns(RECORD)
        .stable()
        .rows(
            List.of(
                new ResultColumn("relid", REGCLASS),
                new ResultColumn("parentrelid", REGCLASS),
                new ResultColumn("isleaf", BOOL),
                new ResultColumn("level", INT4)),
            (c, a) ->
                relation(c, a)
                    .map(r -> tree(r, c.catalog()))
                    .orElseGet(() -> ofIndex(c.catalog(), (Long) a[0])));
    d.function("satisfies_hash_partition", OID, INT4, INT4, ANY)
        .variadic()
        .calledOnNull()
        .stable()
        .returns(BOOL)
        .javaByType((types, result) -> PartitionFunctions::satisfies);
  }

  private static Optional<Relation> relation(FunctionContext context, Object[] arguments) {
    return CatalogObjects.relation(context.catalog(), (Long) arguments[0]);
  }

  private static boolean takesPart(Relation relation) {
    return relation.isPartitioned() || relation.lineage().isPartition();
  }

  private static List<Object[]> ancestors(Relation relation, Catalog catalog) {
    List<Object[]> rows = new ArrayList<>();
    Relation now = takesPart(relation) ? relation : null;
    while (now != null) {
      rows.add(new Object[] {(long) now.oid()});
      now = above(now, catalog);
    }
    return rows;
  }

  private static Relation above(Relation relation, Catalog catalog) {
    return relation.lineage().isPartition()
        ? catalog.parents(relation).stream().findFirst().orElse(null)
        : null;
  }

  private static Object root(Relation relation, Catalog catalog) {
    List<Object[]> ancestors = ancestors(relation, catalog);
    return ancestors.isEmpty() ? null : ancestors.get(ancestors.size() - 1)[0];
  }

  private static List<Object[]> tree(Relation root, Catalog catalog) {
    List<Object[]> rows = new ArrayList<>();
    if (takesPart(root)) {
      List<Relation> tables = catalog.tree(root);
      for (Relation table : tables) {
        Relation parent = above(table, catalog);
        int level = 0;
        for (Relation up = table; up.oid() != root.oid(); up = above(up, catalog)) {
          level++;
        }
        rows.add(
            new Object[] {
              (long) table.oid(),
              parent == null ? null : (Object) (long) parent.oid(),
              table.isPartitioned() ? 0L : 1L,
              (long) level
            });
      }
    }
    return rows;
  }

  /** An index that is in parts as its table is. */
  private static List<Object[]> ofIndex(Catalog catalog, long oid) {
    List<Object[]> rows = new ArrayList<>();
    CatalogObjects.index(catalog, oid)
        .filter(i -> takesPart(i.table()))
        .ifPresent(i -> addIndex(rows, catalog, i.table(), i.index(), null, 0));
    return rows;
  }

  private static void addIndex(
      List<Object[]> rows,
      Catalog catalog,
      Relation table,
      Index index,
      Object parent,
      long level) {
    long oid = Integer.toUnsignedLong(index.oid());
    rows.add(new Object[] {oid, parent, table.isPartitioned() ? 0L : 1L, level});
    for (Relation child : catalog.children(table)) {
      for (Index part : child.indexes()) {
        if (child.lineage().attached().getOrDefault(part.oid(), 0) == index.oid()) {
          addIndex(rows, catalog, child, part, oid, level + 1);
        }
      }
    }
  }

  /** The types of a key's parts; null for expressions. */
  private static List<SqlType> types(Relation table) {
    List<SqlType> types = new ArrayList<>();
    for (PartitionKey.Part part : table.lineage().key().parts()) {
      types.add(
          table.columns().stream()
              .filter(c -> c.number() == part.column())
              .map(c -> c.type())
              .findFirst()
              .orElse(null));
    }
    return types;
  }

  /** FOR VALUES of a partition (relpartbound); null for other tables. */
  static String bound(Relation partition, Catalog catalog, TypeContext context) {
    Relation parent = above(partition, catalog);
    return parent == null
        ? null
        : new PartitionText(catalog, context).bound(partition.lineage().bound(), types(parent));
  }

  private static String constraint(Relation partition, FunctionContext context) {
    Catalog catalog = context.catalog();
    String all = null;
    Relation below = partition;
    for (Relation parent = above(below, catalog); parent != null; ) {
      List<String> keys = new ArrayList<>();
      for (PartitionKey.Part part : parent.lineage().key().parts()) {
        keys.add(PartitionText.part(part, parent));
      }
      List<PartitionBound> siblings = new ArrayList<>();
      for (Relation other : catalog.children(parent)) {
        if (!(other.lineage().bound() instanceof PartitionBound.Default)) {
          siblings.add(other.lineage().bound());
        }
      }
      String own =
          new PartitionText(catalog, context.types())
              .constraint(below.lineage().bound(), parent, keys, types(parent), siblings);
      all = own == null ? all : all == null ? own : joined(own, all);
      below = parent;
      parent = above(below, catalog);
    }
    return all;
  }

  /** Two conjunctions as one. */
  private static String joined(String one, String other) {
    return one.substring(0, one.length() - 1)
        + " AND "
        + (other.startsWith("((") && !other.matches("\\(\\([^()]* IS NULL\\) OR .*")
            ? other.substring(1)
            : other + ")");
  }

  private static Object satisfies(FunctionContext context, Object[] arguments) {
    if (arguments[0] == null || arguments[1] == null || arguments[2] == null) {
      return 0L;
    }
    Relation table =
        CatalogObjects.relation(context.catalog(), (Long) arguments[0])
            .filter(
                r ->
                    r.isPartitioned() && r.lineage().key().strategy() == PartitionKey.Strategy.HASH)
            .orElse(null);
    if (table == null) {
      String name =
          CatalogObjects.relation(context.catalog(), (Long) arguments[0])
              .map(Relation::name)
              .orElse(null);
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          name == null
              ? "could not open relation with OID " + arguments[0]
              : "\"" + name + "\" is not a hash partitioned table");
    }
    long modulus = (Long) arguments[1];
    long remainder = (Long) arguments[2];
    if (modulus <= 0) {
      throw invalid("modulus for hash partition must be an integer value greater than zero");
    }
    if (remainder < 0) {
      throw invalid(
          "remainder for hash partition must be an integer value greater than or equal to zero");
    }
    if (remainder >= modulus) {
      throw invalid("remainder for hash partition must be less than modulus");
    }
    List<SqlType> types = types(table);
    if (types.contains(null)) {
      throw SqlFault.unsupported("satisfies_hash_partition over a key of expressions");
    }
    if (types.size() != arguments.length - 3) {
      throw invalid(
          "number of partitioning columns ("
              + types.size()
              + ") does not match number of partition keys provided ("
              + (arguments.length - 3)
              + ")");
    }
    PartitionBounds bounds =
        new PartitionBounds(
            PartitionKey.Strategy.HASH,
            types.stream().map(t -> DomainType.base(t.base())).toList());
    long hash = bounds.hash(Arrays.asList(arguments).subList(3, arguments.length));
    return Long.remainderUnsigned(hash, modulus) == remainder ? 1L : 0L;
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }
}
