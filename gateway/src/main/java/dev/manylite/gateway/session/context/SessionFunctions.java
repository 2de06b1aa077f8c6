package dev.manylite.gateway.session.context;

import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.TypeContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What functions see of their session. */
public final class SessionFunctions implements FunctionContext {
  private final SessionTypes types;
  private final Settings settings;
  private final SessionUser user;
  private final Interruption interruption;
  private final Clock clock;
  private final RandomGenerator random;
  private final Map<Class<?>, Object> services = new HashMap<>();
  private Sequences sequences;
  private Catalog catalog;
  private Instant statementTime;

  public SessionFunctions(
      SessionTypes types,
      Settings settings,
      SessionUser user,
      Interruption interruption,
      Clock clock,
      RandomGenerator random) {
    this.types = types;
    this.settings = settings;
    this.user = user;
    this.interruption = interruption;
    this.clock = clock;
    this.random = random;
    this.statementTime = clock.instant();
  }

  public void sequences(Sequences theirs) {
    sequences = theirs;
  }

  public <T> void service(Class<T> type, T service) {
    services.put(type, service);
  }

  /** A message of the client begins to be carried out. */
  public void startStatement() {
    statementTime = clock.instant();
  }

  /** A query is about to run under this schema. */
  public void under(Catalog schema) {
    catalog = schema;
  }

  @Override
  public TypeContext types() {
    return types;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public Instant statementTime() {
    return statementTime;
  }

  @Override
  public Instant clockTime() {
    return clock.instant();
  }

  @Override
  public String currentUser() {
    return user.current();
  }

  @Override
  public String sessionUser() {
    return user.session();
  }

  @Override
  public String setting(String name) {
    return settings.show(name);
  }

  @Override
  public String setSetting(String name, String value, boolean local) {
    if (value == null) {
      settings.reset(name, local);
    } else {
      settings.set(name, value, local);
    }
    return settings.show(name);
  }

  @Override
  public Sequences sequences() {
    return sequences;
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public <T> T service(Class<T> type) {
    Object service = services.get(type);
    if (service == null) {
      throw SqlFault.unsupported("this function's service " + type.getSimpleName());
    }
    return type.cast(service);
  }

  @Override
  public void checkCanceled() {
    interruption.check();
  }
}
