package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.SystemRelation;
import java.util.ArrayList;
import java.util.List;

/** The index of all system relations. */
public final class SystemRelations {
  private SystemRelations() {}

  public static List<SystemRelation> all() {
    List<SystemRelation> all = new ArrayList<>();
    all.add(new InformationColumnDomainUsage());
    all.add(new InformationColumns());
    all.add(new InformationDomainConstraints());
    all.add(new InformationDomainUdtUsage());
    all.add(new InformationDomains());
    all.add(new InformationSchemata());
    all.add(new InformationTables());
    all.add(new PgAttrdef());
    all.add(new PgAttribute());
    all.add(new PgClass());
    all.add(new PgCollation());
    all.add(new PgConstraint());
    all.add(new PgCursors());
    all.add(new PgDatabase());
    all.add(new PgDepend());
    all.add(new PgDescription());
    all.add(new InformationTriggers());
    all.add(new PgEnum());
    all.add(new PgIndex());
    all.add(new PgInherits());
    all.add(new PgNamespace());
    all.add(new PgPartitionedTable());
    all.add(new PgPreparedStatements());
    all.add(new PgProc());
    all.add(new PgRange());
    all.add(new PgRoles());
    all.add(new PgSequence());
    all.add(new PgSettings());
    all.add(new PgLocks());
    all.add(new PgRewrite());
    all.add(new PgRules());
    all.add(new PgStatActivity());
    all.add(new PgTables());
    all.add(new PgTablespace());
    all.add(new PgTrigger());
    all.add(new PgTsConfig());
    all.add(new PgTsConfigMap());
    all.add(new PgTsDict());
    all.add(new PgTsParser());
    all.add(new PgTsTemplate());
    all.add(new PgType());
    all.add(new PgUser());
    recorded().forEach(name -> all.add(new RecordedRelation(name)));
    empty().forEach(name -> all.add(new EmptyRelation("pg_catalog", name)));
    return List.copyOf(all);
  }

  private static List<String> recorded() {
    return List.of(
        "pg_aggregate",
        "pg_am",
        "pg_amop",
        "pg_amproc",
        "pg_cast",
        "pg_conversion",
        "pg_language",
        "pg_opclass",
        "pg_operator",
        "pg_opfamily");
  }

  private static List<String> empty() {
    return List.of(
        "pg_policy",
        "pg_publication",
        "pg_publication_rel",
        "pg_publication_namespace",
        "pg_statistic_ext",
        "pg_foreign_table",
        "pg_foreign_server",
        "pg_foreign_data_wrapper",
        "pg_event_trigger",
        "pg_auth_members",
        "pg_extension",
        "pg_shdescription",
        "pg_largeobject_metadata",
        "pg_user_mapping",
        "pg_db_role_setting",
        "pg_default_acl",
        "pg_transform",
        "pg_seclabel");
  }
}
