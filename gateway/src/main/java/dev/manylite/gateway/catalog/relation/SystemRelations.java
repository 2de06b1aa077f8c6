package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.SystemRelation;
import java.util.ArrayList;
import java.util.List;

/** The index of all system relations. */
public final class SystemRelations {
  private SystemRelations() {}

  public static List<SystemRelation> all() {
    List<SystemRelation> all = new ArrayList<>();
    all.add(new PgAttrdef());
    all.add(new PgAttribute());
    all.add(new PgAuthid());
    all.add(new PgAuthMembers());
    all.add(new PgClass());
    all.add(new PgConstraint());
    all.add(new PgCursors());
    all.add(new PgDatabase());
    all.add(new PgDbRoleSetting());
    all.add(new PgDefaultAcl());
    all.add(new PgDepend());
    all.add(new PgDescription());
    all.add(new PgEnum());
    all.add(new PgIndex());
    all.add(new PgInherits());
    all.add(new PgInitPrivs());
    all.add(new PgLanguage());
    all.add(new PgNamespace());
    all.add(new PgPartitionedTable());
    all.add(new PgPreparedStatements());
    all.add(new PgProc());
    all.add(new PgRange());
    all.add(new PgSequence());
    all.add(new PgSettings());
    all.add(new PgShdepend());
    all.add(new PgShdescription());
    all.add(new PgLocks());
    all.add(new PgRewrite());
    all.add(new PgStatActivity());
    all.add(new PgStatSsl());
    all.add(new PgStatisticExt());
    all.add(new PgTables());
    all.add(new PgTrigger());
    all.add(new PgTsConfig());
    all.add(new PgTsConfigMap());
    all.add(new PgTsDict());
    all.add(new PgTsParser());
    all.add(new PgTimezoneAbbrevs());
    all.add(new PgTimezoneNames());
    all.add(new PgTsTemplate());
    all.add(new PgType());
    recorded().forEach(name -> all.add(new RecordedRelation(name)));
    InformationRelations.addTo(all);
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
        "pg_collation",
        "pg_conversion",
        "pg_extension",
        "pg_opclass",
        "pg_operator",
        "pg_opfamily",
        "pg_tablespace");
  }

  private static List<String> empty() {
    return List.of(
        "pg_policy",
        "pg_publication",
        "pg_publication_rel",
        "pg_publication_namespace",
        "pg_foreign_table",
        "pg_foreign_server",
        "pg_foreign_data_wrapper",
        "pg_event_trigger",
        "pg_largeobject_metadata",
        "pg_user_mapping",
        "pg_transform",
        "pg_seclabel",
        "pg_file_settings",
        "pg_ident_file_mappings",
        "pg_largeobject",
        "pg_parameter_acl",
        "pg_policies",
        "pg_prepared_xacts",
        "pg_publication_tables",
        "pg_replication_origin",
        "pg_replication_origin_status",
        "pg_replication_slots",
        "pg_seclabels",
        "pg_shseclabel",
        "pg_stat_progress_analyze",
        "pg_stat_progress_basebackup",
        "pg_stat_progress_cluster",
        "pg_stat_progress_copy",
        "pg_stat_progress_create_index",
        "pg_stat_progress_vacuum",
        "pg_stat_replication",
        "pg_stat_replication_slots",
        "pg_stat_subscription",
        "pg_stat_subscription_stats",
        "pg_stat_user_functions",
        "pg_stat_wal_receiver",
        "pg_stat_xact_user_functions",
        "pg_statistic",
        "pg_stats",
        "pg_statistic_ext_data",
        "pg_stats_ext",
        "pg_stats_ext_exprs",
        "pg_subscription",
        "pg_subscription_rel",
        "pg_user_mappings",
        "pg_hba_file_rules");
  }
}
