package dev.manylite.gateway.session.plan;

import dev.manylite.gateway.session.context.SessionTypes;
import dev.manylite.gateway.session.setting.IdentifierList;
import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Prepared;
import dev.manylite.translator.Translator;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Makes plans for one session: its search_path over the database's schema, and the cache. */
public final class Planner {
  private static final String IN_SAVEPOINT = " in savepoint";

  private final PlanCache cache;
  private final Translator translator;
  private final String database;
  private final Settings settings;
  private final SessionTypes types;
  private final Supplier<String> currentUser;
  private final BooleanSupplier inSavepoint;
  private Schema seen;
  private Schema seenThroughPath;
  private long settingsVersion = -1;

  /**
   * @param database tells the plans of one database from those of another
   * @param inSavepoint whether the transaction has savepoints, which a stopped write must leave
   */
  public Planner(
      PlanCache cache,
      Translator translator,
      String database,
      Settings settings,
      SessionTypes types,
      Supplier<String> currentUser,
      BooleanSupplier inSavepoint) {
    this.cache = cache;
    this.translator = translator;
    this.database = database;
    this.settings = settings;
    this.types = types;
    this.currentUser = currentUser;
    this.inSavepoint = inSavepoint;
  }

  /** The plan of a SELECT, INSERT, UPDATE or DELETE. */
  public Prepared plan(ParsedStatement statement, int[] hints, Schema schema) {
    PlanKey key =
        new PlanKey(
            statement.text(),
            Arrays.stream(hints).boxed().toList(),
            database,
            schema.version(),
            digest());
    Plan cached = cache.find(key);
    if (cached != null) {
      return new Prepared(cached, true, List.of());
    }
    Prepared prepared =
        translator.prepare(
            statement, hints, throughPath(schema), types, inSavepoint.getAsBoolean());
    if (prepared.reusable() && prepared.warnings().isEmpty()) {
      cache.keep(key, prepared.plan());
    }
    return prepared;
  }

  /** A statement of a function's body; kept by who asks for it. */
  public Prepared planInRoutine(ParsedStatement statement, Variables variables, Schema schema) {
    return translator.prepareInRoutine(
        statement, variables, throughPath(schema), types, inSavepoint.getAsBoolean());
  }

  /** The schema that a statement was last planned or run under; null before the first. */
  public Schema lastUsed() {
    return seenThroughPath;
  }

  /** What of the session plans depend on. */
  public String digest() {
    return inSavepoint.getAsBoolean() ? types.digest() + IN_SAVEPOINT : types.digest();
  }

  /** The schema as this session's search_path shows it; of what is that already, the same. */
  public Schema throughPath(Schema schema) {
    boolean sameSettings = settingsVersion == settings.version();
    boolean same = schema == seen || schema == seenThroughPath;
    if (!same || !sameSettings) {
      seenThroughPath = schema.withSearchPath(searchPath());
      seen = schema;
      settingsVersion = settings.version();
    }
    return seenThroughPath;
  }

  /** search_path with "$user" put in. */
  private List<String> searchPath() {
    List<String> path = new ArrayList<>();
    for (String name : IdentifierList.parse(settings.get("search_path")).orElse(List.of())) {
      path.add(name.equals("$user") ? currentUser.get() : name);
    }
    return path;
  }
}
