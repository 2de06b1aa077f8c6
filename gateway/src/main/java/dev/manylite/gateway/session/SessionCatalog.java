package dev.manylite.gateway.session;

import dev.manylite.gateway.auth.DatabaseTraits;
import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.auth.Roles;
import dev.manylite.gateway.auth.StoredSettings;
import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.observe.Activity;
import dev.manylite.gateway.session.portal.CursorOptions.Scroll;
import dev.manylite.gateway.session.setting.SettingDefinition;
import dev.manylite.gateway.session.setting.SettingRow;
import dev.manylite.gateway.tenant.TenantFile;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.pgwire.scram.ScramVerifier;
import dev.manylite.translator.function.system.TransactionNumbers;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.value.Inet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;

/** What the system relations show of a session and its server. */
public final class SessionCatalog implements CatalogContext {
  /** Far more than versions that a handle may meet. */
  private static final long ROLE_STEP = 1L << 40;

  private static final int MICROSECOND_DIGITS = 6;

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(
              java.time.temporal.ChronoField.NANO_OF_SECOND, 0, MICROSECOND_DIGITS, true)
          .toFormatter(java.util.Locale.ROOT);

  private final Session session;
  private final Schema schema;

  public SessionCatalog(Session session, Schema schema) {
    this.session = session;
    this.schema = schema;
  }

  @Override
  public Schema schema() {
    return session.planner().throughPath(schema);
  }

  @Override
  public TypeContext types() {
    return session.types();
  }

  @Override
  public int databaseOid() {
    return session.database().tenant().id().oid();
  }

  @Override
  public List<DatabaseEntry> databases() {
    Map<String, Access> rights = session.services().databaseRights().all();
    Map<String, DatabaseTraits> traits = session.services().databaseRights().allTraits();
    try (Stream<TenantFile> files = session.services().tenants().list()) {
      return files
          .map(TenantFile::id)
          .sorted(Comparator.comparing(TenantId::name))
          .map(
              id ->
                  entry(
                      id,
                      traits.getOrDefault(id.name(), DatabaseTraits.ORDINARY),
                      rights.getOrDefault(id.name(), Access.NONE)))
          .toList();
    }
  }

  private static DatabaseEntry entry(TenantId id, DatabaseTraits traits, Access access) {
    return new DatabaseEntry(
        id.oid(),
        id.name(),
        id.isTemplate() || traits.template(),
        !id.equals(TenantId.TEMPLATE0) && traits.allowsConnections(),
        traits.connectionLimit(),
        access);
  }

  @Override
  public List<RoleEntry> roles() {
    return session.services().roles().all().stream().map(SessionCatalog::entry).toList();
  }

  @Override
  public Map<Integer, String> roleComments() {
    return session.services().roles().comments();
  }

  @Override
  public List<MembershipEntry> memberships() {
    return session.services().roles().memberships().stream()
        .map(m -> new MembershipEntry(m.role(), m.member(), m.grantor(), m.adminOption()))
        .toList();
  }

  @Override
  public long version() {
    return schema().version() + session.services().roles().changes() * ROLE_STEP;
  }

  @Override
  public RoleEntry owner() {
    Roles roles = session.services().roles();
    return entry(roles.find(Roles.BOOTSTRAP_OID).orElseGet(() -> roles.all().get(0)));
  }

  private static RoleEntry entry(Role role) {
    return new RoleEntry(
        role.oid(),
        role.name(),
        role.superuser(),
        role.login(),
        role.createDatabase(),
        role.createRole(),
        role.connectionLimit(),
        role.inherit(),
        role.replication(),
        role.bypassRowSecurity(),
        role.password().map(ScramVerifier::format).orElse(null),
        role.validUntil().map(SessionCatalog::end).orElse(null));
  }

  @Override
  public List<StoredSettingEntry> storedSettings() {
    List<StoredSettings.Stored> all = session.services().storedSettings().all();
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> databases = new HashMap<>();
    databases.put("", 0);
    databases().forEach(d -> databases.put(d.name(), d.oid()));
    Map<String, Integer> roles = new HashMap<>();
    roles.put("", 0);
    roles().forEach(r -> roles.put(r.name(), r.oid()));
    return all.stream()
        .filter(s -> databases.containsKey(s.database()) && roles.containsKey(s.role()))
        .map(
            s ->
                new StoredSettingEntry(
                    databases.get(s.database()),
                    roles.get(s.role()),
                    displayName(s.name()),
                    s.value()))
        .toList();
  }

  /** {@code DateStyle}, however it was written. */
  private String displayName(String setting) {
    return session.services().settings().find(setting).map(SettingDefinition::name).orElse(setting);
  }

  @Override
  public List<SettingEntry> settings() {
    return session.settings().rows().stream().map(SessionCatalog::entry).toList();
  }

  private static SettingEntry entry(SettingRow row) {
    var definition = row.definition();
    return new SettingEntry(
        definition.name(),
        row.setting(),
        emptyToNull(definition.unit()),
        definition.category(),
        definition.shortDescription(),
        emptyToNull(definition.extraDescription()),
        definition.context().label(),
        definition.type().name().toLowerCase(java.util.Locale.ROOT),
        row.source(),
        emptyToNull(definition.min()),
        emptyToNull(definition.max()),
        definition.enumValues().isEmpty() ? null : definition.enumValues(),
        definition.bootValue(),
        row.resetValue());
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  @Override
  public List<ActivityEntry> activity() {
    return session.services().sessions().all().stream().map(this::entry).toList();
  }

  /** A runtime value; an IPv6 address of this machine may name an interface, which inet can't. */
  static String inet(InetAddress address) {
    String text = address.getHostAddress();
    int scope = text.indexOf('%');
    return Inet.of(scope < 0 ? text : text.substring(0, scope)).toString();
  }

  @Override
  public List<LockEntry> locks() {
    return session.database().tenant().advisoryLocks().entries().stream()
        .map(
            lock ->
                new LockEntry(
                    lock.key().database(),
                    Integer.toUnsignedLong(lock.key().high()),
                    Integer.toUnsignedLong(lock.key().low()),
                    lock.key().kind(),
                    lock.processId(),
                    lock.exclusive(),
                    lock.granted()))
        .toList();
  }

  private ActivityEntry entry(Session other) {
    Activity activity = other.activity();
    Activity.Moment moment = activity.moment();
    SSLSession encryption = activity.encryption();
    InetSocketAddress client =
        activity.client() instanceof InetSocketAddress address ? address : null;
    return new ActivityEntry(
        other.database().tenant().id().oid(),
        other.database().name(),
        activity.processId(),
        session.services().roles().find(activity.user()).map(Role::oid).orElse(0),
        activity.user(),
        other.settings().get("application_name"),
        client == null ? null : inet(client.getAddress()),
        client == null ? null : client.getPort(),
        time(activity.backendStart()),
        time(transactionStart(moment)),
        time(moment.queryStart()),
        moment.state(),
        moment.query(),
        encryption == null ? null : encryption.getProtocol(),
        encryption == null ? null : encryption.getCipherSuite());
  }

  /** What runs outside of a block is a transaction of its own. */
  private static Instant transactionStart(Activity.Moment moment) {
    return moment.transactionStart() == null && "active".equals(moment.state())
        ? moment.queryStart()
        : moment.transactionStart();
  }

  @Override
  public List<PreparedEntry> preparedStatements() {
    return session.prepared().all().stream()
        .filter(statement -> !statement.name().isEmpty())
        .map(
            statement ->
                new PreparedEntry(
                    statement.name(),
                    statement.sql(),
                    time(statement.prepared()),
                    statement.parameters().stream().map(SqlType::oid).toList(),
                    statement.fromSql()))
        .toList();
  }

  @Override
  public List<CursorEntry> cursors() {
    return session.portals().all().stream()
        .filter(portal -> !portal.name().isEmpty())
        .map(
            portal ->
                new CursorEntry(
                    portal.name(),
                    portal.sql(),
                    portal.options() != null && portal.options().hold(),
                    portal.options() != null && portal.options().binary(),
                    portal.options() != null && portal.options().scroll() != Scroll.NO,
                    time(session.transaction().startTime())))
        .toList();
  }

  @Override
  public long oldestTransaction() {
    return TransactionNumbers.xid(session.services().sessions().firstTransaction());
  }

  @Override
  public Instant now() {
    return session.transaction().startTime();
  }

  private static String end(OffsetDateTime end) {
    if (end.equals(OffsetDateTime.MAX)) {
      return "infinity";
    }
    return end.equals(OffsetDateTime.MIN) ? "-infinity" : time(end.toInstant());
  }

  /** As a timestamptz value; null stays null. */
  private static String time(Instant instant) {
    return instant == null
        ? null
        : TIME.format(
                LocalDateTime.ofInstant(
                    instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS), ZoneOffset.UTC))
            + "+00:00";
  }
}
