package dev.manylite.gateway.session.setting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.TypeContext.DateStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One session's settings. SET lasts for the session but is undone when its (sub)transaction rolls
 * back; SET LOCAL lasts until the transaction ends (manual, SET). Values are kept canonical, under
 * lower-case names. Used by the session's thread only.
 */
public final class Settings {
  /** What PostgreSQL lets be set for old clients' sake (GUC_NO_SHOW_ALL). */
  private static final Set<String> UNLISTED = Set.of("default_with_oids");

  /** Both layers at a moment: the session's values, and those over them that SET LOCAL gave. */
  private record Layers(Map<String, String> session, Map<String, String> local) {}

  /**
   * @param check the name as it is kept; fails where it may not be set
   * @param ended what goes back to its default when this is set; null for nothing
   */
  private record Identity(UnaryOperator<String> check, String ended) {}

  private final SettingTable table;
  private final Map<String, VirtualSetting> virtual = new HashMap<>();
  private final Map<String, Identity> identities = new HashMap<>();
  private final Map<String, String> resetValues = new HashMap<>();
  private final boolean superuser;
  private final Deque<Layers> saved = new ArrayDeque<>();
  private Map<String, String> session = new HashMap<>();
  private Map<String, String> local = new HashMap<>();
  private long version;

  public Settings(SettingTable table, boolean superuser) {
    this.table = table;
    this.superuser = superuser;
  }

  public void addVirtual(String name, VirtualSetting setting) {
    virtual.put(name, setting);
  }

  /**
   * A setting that says who the session is: layered and rolled back as any, but RESET ALL keeps it
   * and pg_settings does not show it.
   *
   * @param check the name as it is kept; fails where it may not be set
   * @param ended the one that goes back to its default when this is set; null for none
   */
  public void addIdentity(String name, String value, UnaryOperator<String> check, String ended) {
    identities.put(name, new Identity(check, ended));
    resetValues.put(name, value);
  }

  /** As PostgreSQL reads a boolean; null for what is none. */
  public static Boolean parseBoolean(String text) {
    return ValueParser.bool(text);
  }

  /** Changes with every assignment and rollback; what derives from settings is cached by it. */
  public long version() {
    return version;
  }

  public Collection<SettingDefinition> definitions() {
    return table.all();
  }

  /** A value that RESET goes back to: of the connection's start-up, the role, the database. */
  public void setDefault(String name, String text) {
    if (virtual.containsKey(lower(name))) {
      virtual.get(lower(name)).assign(text, false);
      return;
    }
    if (identities.containsKey(lower(name))) {
      resetValues.put(lower(name), identities.get(lower(name)).check().apply(text));
      version++;
      return;
    }
    SettingDefinition definition = table.find(name).orElse(null);
    resetValues.put(lower(name), check(name, definition, text, true));
    version++;
  }

  /** The canonical value, for the server's own use; null if there is no such setting. */
  public String get(String lowerCaseName) {
    String value = local.get(lowerCaseName);
    if (value == null) {
      value = session.get(lowerCaseName);
    }
    return value == null ? resetValue(lowerCaseName) : value;
  }

  public boolean isOn(String lowerCaseName) {
    return "on".equals(get(lowerCaseName));
  }

  public int integer(String lowerCaseName) {
    return Integer.parseInt(get(lowerCaseName));
  }

  /** What SHOW prints; null if there is no such setting. */
  public String show(String name) {
    VirtualSetting held = virtual.get(lower(name));
    if (held != null) {
      return held.show();
    }
    String value = get(lower(name));
    return value == null
        ? null
        : table.find(name).map(definition -> Display.show(definition, value)).orElse(value);
  }

  /** The name as SHOW heads its column; 42704 if there is no such setting. */
  public String canonicalName(String name) {
    if (show(name) == null) {
      throw unrecognized(name);
    }
    return table.find(name).map(SettingDefinition::name).orElse(lower(name));
  }

  /** SET and SET LOCAL. */
  public void set(String name, String text, boolean onlyTransaction) {
    VirtualSetting held = virtual.get(lower(name));
    if (held != null) {
      held.assign(text, onlyTransaction);
      version++;
      return;
    }
    if (identities.containsKey(lower(name))) {
      assignIdentity(lower(name), identities.get(lower(name)).check().apply(text), onlyTransaction);
      return;
    }
    SettingDefinition definition = table.find(name).orElse(null);
    String value = check(name, definition, text, false);
    assign(lower(name), value, onlyTransaction);
  }

  /** RESET, SET … TO DEFAULT. */
  public void reset(String name, boolean onlyTransaction) {
    VirtualSetting held = virtual.get(lower(name));
    if (held != null) {
      held.reset();
      version++;
      return;
    }
    if (identities.containsKey(lower(name))) {
      assignIdentity(lower(name), resetValues.get(lower(name)), onlyTransaction);
      return;
    }
    SettingDefinition definition = table.find(name).orElse(null);
    if (definition == null) {
      CustomNames.check(name);
      assign(lower(name), resetValues.getOrDefault(lower(name), ""), onlyTransaction);
      return;
    }
    Contexts.check(definition, superuser, false);
    assign(lower(name), resetValue(lower(name)), onlyTransaction);
  }

  /** RESET ALL. Who the session is stays. */
  public void resetAll() {
    session.keySet().retainAll(identities.keySet());
    local.keySet().retainAll(identities.keySet());
    version++;
  }

  /** Opens a transaction or, inside one, a subtransaction. */
  public void begin() {
    saved.push(new Layers(new HashMap<>(session), new HashMap<>(local)));
  }

  /** Depth of open (sub)transactions, for {@link #rollbackTo} and {@link #releaseTo}. */
  public int depth() {
    return saved.size();
  }

  /** Ends the transaction: SET LOCAL's values are over. */
  public void commit() {
    saved.clear();
    if (!local.isEmpty()) {
      local = new HashMap<>();
      version++;
    }
  }

  public void rollback() {
    if (!saved.isEmpty()) {
      restore(saved.peekLast());
      saved.clear();
    }
  }

  /** Undoes the innermost (sub)transaction at once; it stays open until it is rolled back. */
  public void fail() {
    if (!saved.isEmpty()) {
      Layers before = saved.peek();
      restore(new Layers(new HashMap<>(before.session()), new HashMap<>(before.local())));
    }
  }

  /** Undoes the subtransactions above {@code depth}; they are gone then. */
  public void rollbackTo(int depth) {
    Layers layers = null;
    while (saved.size() > depth) {
      layers = saved.pop();
    }
    if (layers != null) {
      restore(layers);
    }
  }

  /** Keeps what the subtransactions above {@code depth} did. */
  public void releaseTo(int depth) {
    while (saved.size() > depth) {
      saved.pop();
    }
  }

  /** Settings of ParameterStatus with their values now, in the order in which they are told. */
  public Map<String, String> reported() {
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (SettingDefinition definition : table.all()) {
      if (definition.reported()) {
        values.put(definition.name(), show(definition.name()));
      }
    }
    for (String name : List.of("is_superuser", "session_authorization")) {
      if (show(name) != null) {
        values.put(name, show(name));
      }
    }
    return values;
  }

  /** All that SHOW ALL and pg_settings list, in order. */
  public List<SettingRow> rows() {
    List<SettingRow> rows = new ArrayList<>();
    for (SettingDefinition definition : table.all()) {
      String name = lower(definition.name());
      if (UNLISTED.contains(name)) {
        continue;
      }
      String value = virtual.containsKey(name) ? virtual.get(name).show() : get(name);
      boolean changed = local.containsKey(name) || session.containsKey(name);
      String source = changed ? "session" : resetValues.containsKey(name) ? "client" : "default";
      rows.add(new SettingRow(definition, value, resetValue(name), source));
    }
    return rows;
  }

  public DateStyle dateStyle() {
    return DateStyles.of(get("datestyle"));
  }

  private void assign(String key, String value, boolean onlyTransaction) {
    version++;
    if (onlyTransaction) {
      local.put(key, value);
    } else {
      session.put(key, value);
      local.remove(key);
    }
  }

  private void assignIdentity(String key, String value, boolean onlyTransaction) {
    assign(key, value, onlyTransaction);
    String ended = identities.get(key).ended();
    if (ended != null) {
      assign(ended, resetValues.get(ended), onlyTransaction);
    }
  }

  private void restore(Layers layers) {
    session = layers.session();
    local = layers.local();
    version++;
  }

  private String resetValue(String key) {
    String value = resetValues.get(key);
    return value != null ? value : table.find(key).map(SettingDefinition::bootValue).orElse(null);
  }

  private String check(String name, SettingDefinition definition, String text, boolean atStart) {
    if (definition == null) {
      CustomNames.check(name);
      return text;
    }
    Contexts.check(definition, superuser, atStart);
    String value = ValueParser.parse(definition, text);
    if (definition.type() == SettingType.STRING) {
      value = StringChecks.check(definition, value, dateStyle());
    }
    StringChecks.refuseUnsupported(definition, value);
    return value;
  }

  static SqlFault unrecognized(String name) {
    return new SqlFault(
        SqlState.UNDEFINED_OBJECT, "unrecognized configuration parameter \"" + name + "\"");
  }

  public Optional<SettingDefinition> definition(String name) {
    return table.find(name);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
