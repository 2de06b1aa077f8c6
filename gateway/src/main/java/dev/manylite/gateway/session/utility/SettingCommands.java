package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.RowsExecution;
import dev.manylite.gateway.session.setting.SettingRow;
import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.translator.parse.tree.ResetSetting;
import dev.manylite.translator.parse.tree.SetSetting;
import dev.manylite.translator.parse.tree.ShowSetting;
import java.util.ArrayList;
import java.util.List;

/** SET, RESET, SHOW. */
final class SettingCommands {
  private SettingCommands() {}

  static void addTo(UtilityTable table) {
    table.command(SetSetting.class, SettingCommands::set);
    table.command(ResetSetting.class, SettingCommands::reset);
    table.add(ShowSetting.class, SettingCommands::show);
  }

  private static String set(Session session, SetSetting statement) {
    boolean local = statement.local();
    if (local) {
      Blocks.expect(session, "SET LOCAL");
    }
    if (statement.values().isEmpty()) {
      session.settings().reset(statement.name(), local);
    } else {
      session.settings().set(statement.name(), SettingValues.text(session, statement), local);
    }
    return "SET";
  }

  private static String reset(Session session, ResetSetting statement) {
    if (statement.name() == null) {
      session.settings().resetAll();
    } else {
      session.settings().reset(statement.name(), false);
    }
    return "RESET";
  }

  private static Execution show(Session session, ShowSetting statement) {
    Settings settings = session.settings();
    if (statement.name() == null) {
      List<Object[]> rows = new ArrayList<>();
      for (SettingRow row : settings.rows()) {
        String name = row.definition().name();
        rows.add(new Object[] {name, settings.show(name), row.definition().shortDescription()});
      }
      return new RowsExecution(
          List.of(Columns.text("name"), Columns.text("setting"), Columns.text("description")),
          rows,
          count -> "SHOW");
    }
    String name = settings.canonicalName(statement.name());
    List<Object[]> row = new ArrayList<>();
    row.add(new Object[] {settings.show(name)});
    return new RowsExecution(List.of(Columns.text(name)), row, count -> "SHOW");
  }
}
