package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.SystemRelation;
import java.util.List;

/** Relations of information_schema that are no queries over pg_catalog ({@code view}). */
final class InformationRelations {
  private static final String SCHEMA = "information_schema";

  private InformationRelations() {}

  static void addTo(List<SystemRelation> all) {
    recorded().forEach(name -> all.add(new RecordedRelation(SCHEMA, name)));
    empty().forEach(name -> all.add(new EmptyRelation(SCHEMA, name)));
  }

  /** What is said of PostgreSQL itself (manual, 37.48 to 37.51). */
  private static List<String> recorded() {
    return List.of("sql_features", "sql_implementation_info", "sql_parts", "sql_sizing");
  }

  /** Of foreign data and transforms, of which no database has any. */
  private static List<String> empty() {
    return List.of(
        "_pg_foreign_data_wrappers",
        "_pg_foreign_servers",
        "_pg_foreign_table_columns",
        "_pg_foreign_tables",
        "_pg_user_mappings",
        "column_options",
        "foreign_data_wrapper_options",
        "foreign_data_wrappers",
        "foreign_server_options",
        "foreign_servers",
        "foreign_table_options",
        "foreign_tables",
        "transforms",
        "user_mapping_options",
        "user_mappings");
  }
}
