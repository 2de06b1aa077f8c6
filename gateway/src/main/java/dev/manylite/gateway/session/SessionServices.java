package dev.manylite.gateway.session;

import dev.manylite.gateway.auth.DatabaseRights;
import dev.manylite.gateway.auth.Roles;
import dev.manylite.gateway.auth.StoredSettings;
import dev.manylite.gateway.catalog.RecordedCatalog;
import dev.manylite.gateway.session.plan.PlanCache;
import dev.manylite.gateway.session.setting.SettingTable;
import dev.manylite.gateway.tenant.Tenants;
import dev.manylite.translator.Translator;
import dev.manylite.translator.ddl.DefinitionPlanner;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

/** What all sessions of a server share. */
public record SessionServices(
    Tenants tenants,
    Roles roles,
    DatabaseRights databaseRights,
    StoredSettings storedSettings,
    SettingTable settings,
    PlanCache plans,
    Translator translator,
    DefinitionPlanner definitions,
    CatalogFilling catalog,
    RecordedCatalog recorded,
    SessionRegistry sessions,
    ScheduledExecutorService timers,
    Clock clock,
    SecureRandom random) {}
