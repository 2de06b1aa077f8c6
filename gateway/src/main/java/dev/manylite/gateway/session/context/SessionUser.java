package dev.manylite.gateway.session.context;

/** Who the session is: who logged in, and who SET ROLE and SET SESSION AUTHORIZATION made it. */
public final class SessionUser {
  private final String login;
  private String session;
  private String role;

  public SessionUser(String login) {
    this.login = login;
    this.session = login;
  }

  /** Who logged in. */
  public String login() {
    return login;
  }

  /** session_user. */
  public String session() {
    return session;
  }

  /** current_user. */
  public String current() {
    return role == null ? session : role;
  }

  /** SET ROLE's, null for NONE. */
  public String role() {
    return role;
  }

  public void setSession(String name) {
    session = name;
    role = null;
  }

  public void setRole(String name) {
    role = name;
  }
}
