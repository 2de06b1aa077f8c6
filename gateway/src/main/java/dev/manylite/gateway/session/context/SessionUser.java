package dev.manylite.gateway.session.context;

import dev.manylite.gateway.session.setting.Settings;

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
    String role = settings.get(ROLE);
    return role.equals(NO_ROLE) ? session() : role;
  }

  /** DISCARD ALL. */
  public void reset() {
    settings.reset(AUTHORIZATION, false);
  }
}
