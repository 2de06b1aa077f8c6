package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.TypeContext;
import java.util.List;

/** {@code pg_get_viewdef} (manual, 9.26). */
public final class ViewDefinition {
  private ViewDefinition() {}

  /**
   * @param pretty with as few parentheses as PostgreSQL dares
   * @throws SqlFault where the query can't be printed as PostgreSQL does
   */
  public static String of(Relation view, boolean pretty, Catalog catalog, TypeContext types) {
    Understood query =
        catalog.understood(new Key(view.oid()), () -> Understood.of(view, catalog, types));
    List<String> columns = view.columns().stream().map(Column::name).toList();
    QueryDeparser deparser =
        new QueryDeparser(pretty, false, catalog, types, query.forms, new SourceNames());
    deparser.query(query.tree, query.bound, columns, true);
    return deparser.text() + ";";
  }

  private record Key(int view) {}

  /** A view's query as it was written and what it means. */
  private record Understood(Query tree, BoundQuery bound, WrittenForms forms) {
    static Understood of(Relation view, Catalog catalog, TypeContext types) {
      Statement.Select tree = (Statement.Select) Parser.parse(view.definingQuery()).get(0).tree();
      WrittenForms forms = new WrittenForms();
      BoundQuery bound =
          (BoundQuery) new Binder().bind(tree, new int[0], catalog, types, forms).statement();
      return new Understood(tree.query(), bound, forms);
    }
  }
}
