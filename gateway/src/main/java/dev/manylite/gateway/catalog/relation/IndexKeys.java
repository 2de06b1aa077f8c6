package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bind.ResultNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index's columns as the catalog shows them: names and types, also of expressions. */
final class IndexKeys {
  private static final String UNNAMED = "expr";

  private IndexKeys() {}

  /**
   * @param collation an OID of pg_collation; 0 where the type has none
   */
  record Attribute(String name, SqlType type, int collation) {
    Attribute(String name, SqlType type) {
      this(name, type, TypeLayout.collationOf(type.base()));
    }

    private Attribute named(String other, int written) {
      return new Attribute(other, type, written == 0 ? collation : written);
    }
  }

  /** Keys, then the columns of INCLUDE. */
  static List<Attribute> of(CatalogContext context, Relation relation, Index index) {
    List<Attribute> attributes = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      Attribute plain =
          key.column() == null
              ? expression(context, relation, key.expression())
              : column(relation, key.column());
      attributes.add(plain.named(unused(plain.name(), attributes), key.collation()));
    }
    for (String included : index.include()) {
      Attribute plain = column(relation, included);
      attributes.add(plain.named(unused(plain.name(), attributes), 0));
    }
    return attributes;
  }

  private static Attribute column(Relation relation, String name) {
    Optional<Column> column = relation.column(name);
    SqlType type = column.map(Column::type).orElse(SqlType.of(Types.TEXT));
    return new Attribute(name, type).named(name, column.map(Column::collation).orElse(0));
  }

  /** Another program's expression that PostgreSQL would not understand is of type text. */
  private static Attribute expression(CatalogContext context, Relation relation, String text) {
    try {
      Expression tree = Parser.expression(text);
      SqlType type =
          new Binder()
              .bindExpression(
                  tree,
                  ExpressionUse.INDEX_EXPRESSION,
                  relation,
                  null,
                  null,
                  context.schema(),
                  context.types())
              .type();
      return new Attribute(ResultNames.of(tree).orElse(UNNAMED), type);
    } catch (SqlFault notOurs) {
      return new Attribute(UNNAMED, SqlType.of(Types.TEXT));
    }
  }

  /** As PostgreSQL does: a number behind a name that is taken. */
  private static String unused(String name, List<Attribute> taken) {
    String free = name;
    for (int i = 1; isTaken(free, taken); i++) {
      free = name + i;
    }
    return free;
  }

  private static boolean isTaken(String name, List<Attribute> taken) {
    return taken.stream().anyMatch(a -> a.name().equals(name));
  }
}
