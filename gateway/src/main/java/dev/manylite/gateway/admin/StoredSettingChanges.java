package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.StoredSettings;
import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.session.utility.SettingValues;
import dev.manylite.translator.parse.tree.ResetSetting;
import dev.manylite.translator.parse.tree.SetSetting;
import dev.manylite.translator.parse.tree.UtilityStatement;

/** SET and RESET inside ALTER DATABASE and ALTER ROLE. */
final class StoredSettingChanges {
  private StoredSettingChanges() {}

  static void apply(Session session, String database, String role, UtilityStatement change) {
    StoredSettings stored = session.services().storedSettings();
    if (change instanceof SetSetting set) {
      if (set.fromCurrent()) {
        stored.set(database, role, set.name(), session.settings().show(set.name()));
      } else if (set.values().isEmpty()) {
        stored.reset(database, role, set.name());
      } else {
        String value = SettingValues.text(session, set);
        // Only to have it checked; this session keeps its own value.
        new Settings(session.services().settings(), true).set(set.name(), value, false);
        stored.set(database, role, set.name(), value);
      }
    } else if (change instanceof ResetSetting reset) {
      if (reset.name() == null) {
        stored.resetAll(database, role);
      } else {
        stored.reset(database, role, reset.name());
      }
    }
  }
}
