package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import java.util.List;
import java.util.Map;

/**
 * Functions that system views are made of in PostgreSQL, and that tools call in FROM in the views'
 * stead. Here it is the other way round: they stand for queries over the views.
 */
final class SystemRowFunctions {
  private static final String CATALOG = "pg_catalog";

  private static final Map<String, String> QUERIES =
      Map.ofEntries(
          all("pg_show_all_settings", "pg_settings"),
          all("pg_show_all_file_settings", "pg_file_settings"),
          all("pg_hba_file_rules", "pg_hba_file_rules"),
          all("pg_ident_file_mappings", "pg_ident_file_mappings"),
          all("pg_lock_status", "pg_locks"),
          all("pg_cursor", "pg_cursors"),
          all("pg_prepared_statement", "pg_prepared_statements"),
          all("pg_timezone_names", "pg_timezone_names"),
          all("pg_timezone_abbrevs", "pg_timezone_abbrevs"),
          Map.entry(
              "pg_available_extensions",
              "SELECT name, default_version, comment FROM pg_catalog.pg_available_extensions"),
          Map.entry(
              "pg_available_extension_versions",
              "SELECT name, version, superuser, trusted, relocatable, schema, requires, comment"
                  + " FROM pg_catalog.pg_available_extension_versions"));

  private SystemRowFunctions() {}

  private static Map.Entry<String, String> all(String function, String view) {
    return Map.entry(function, "SELECT * FROM pg_catalog." + view);
  }

  /** The query that the only function of a FROM item stands for; null for other functions. */
  static FromItem.Subquery find(FromItem.Function item) {
    if (item.calls().size() != 1
        || !(item.calls().get(0) instanceof FunctionCall call)
        || call.schema() != null && !call.schema().equals(CATALOG)
        || !call.arguments().isEmpty()
        || !QUERIES.containsKey(call.name())) {
      return null;
    }
    if (item.withOrdinality()) {
      throw SqlFault.unsupported(call.name() + " WITH ORDINALITY").at(call.position());
    }
    FromItem.Alias alias = item.alias();
    if (alias == null) {
      alias = new FromItem.Alias(call.name(), List.of(), List.of());
    }
    Statement statement = Parser.parse(QUERIES.get(call.name())).get(0).tree();
    Query query = ((Statement.Select) statement).query();
    return new FromItem.Subquery(query, false, alias, item.position());
  }
}
