package dev.manylite.gateway.session.context;

import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.function.Supplier;

/**
 * Who the session is: who logged in, and who SET ROLE and SET SESSION AUTHORIZATION made it. What
 * these set is kept among the settings, and rolled back with them.
 */
public final class SessionUser {
  /** The setting of SET SESSION AUTHORIZATION. */
  public static final String AUTHORIZATION = "session_authorization";

  /** The setting of SET ROLE. */
  public static final String ROLE = "role";

  /** SET ROLE NONE. */
  public static final String NO_ROLE = "none";

  private final String login;
  private final Settings settings;

  /** The owner of the SECURITY DEFINER function that runs; null if none does. */
  private String definer;

  public SessionUser(String login, Settings settings) {
    this.login = login;
    this.settings = settings;
  }

  /** Who logged in. */
  public String login() {
    return login;
  }

  /** session_user. */
  public String session() {
    return settings.get(AUTHORIZATION);
  }

  /** current_user. */
  public String current() {
    if (definer != null) {
      return definer;
    }
    String role = settings.get(ROLE);
    return role.equals(NO_ROLE) ? session() : role;
  }

  /** Runs the body of a SECURITY DEFINER function as its owner. */
  public <T> T acting(String owner, Supplier<T> body) {
    String before = definer;
    definer = owner;
    try {
      return body.get();
    } finally {
      definer = before;
    }
  }

  /** 42501 while such a function runs. */
  public void requireChangeable(String setting) {
    if (definer != null) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "cannot set parameter \"" + setting + "\" within security-definer function");
    }
  }

  /** DISCARD ALL. */
  public void reset() {
    settings.reset(AUTHORIZATION, false);
  }
}
