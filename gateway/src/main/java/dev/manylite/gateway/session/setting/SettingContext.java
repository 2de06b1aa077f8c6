package dev.manylite.gateway.session.setting;

/** When a setting may change ({@code pg_settings.context}). */
public enum SettingContext {
  INTERNAL("internal"),
  POSTMASTER("postmaster"),
  SIGHUP("sighup"),
  SUPERUSER_BACKEND("superuser-backend"),
  BACKEND("backend"),
  SUPERUSER("superuser"),
  USER("user");

  private final String label;

  SettingContext(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  static SettingContext of(String label) {
    for (SettingContext context : values()) {
      if (context.label.equals(label)) {
        return context;
      }
    }
    throw new IllegalArgumentException("no setting context " + label);
  }
}
