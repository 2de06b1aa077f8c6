package dev.manylite.gateway.sqlite.function;

import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Memory;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.TypeContext;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * A session's context for calls on one handle, whose memory is counted, and which functions that
 * run statements themselves get as a service.
 */
public record MeteredContext(FunctionContext session, Memory memory, SqliteHandle handle)
    implements FunctionContext {
  @Override
  public TypeContext types() {
    return session.types();
  }

  @Override
  public Catalog catalog() {
    return session.catalog();
  }

  @Override
  public Instant statementTime() {
    return session.statementTime();
  }

  @Override
  public Instant clockTime() {
    return session.clockTime();
  }

  @Override
  public String currentUser() {
    return session.currentUser();
  }

  @Override
  public String sessionUser() {
    return session.sessionUser();
  }

  @Override
  public String setting(String name) {
    return session.setting(name);
  }

  @Override
  public String setSetting(String name, String value, boolean local) {
    return session.setSetting(name, value, local);
  }

  @Override
  public Sequences sequences() {
    return session.sequences();
  }

  @Override
  public RandomGenerator random() {
    return session.random();
  }

  @Override
  public <T> T service(Class<T> type) {
    return type == SqliteHandle.class ? type.cast(handle) : session.service(type);
  }

  @Override
  public void checkCanceled() {
    session.checkCanceled();
  }
}
