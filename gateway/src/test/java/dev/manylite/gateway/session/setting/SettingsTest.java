package dev.manylite.gateway.session.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.manylite.translator.fault.SqlFault;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final Settings settings =
      new Settings(SettingTable.load(Map.of("TimeZone", "Etc/UTC")), true);

  @Test
  void setOutlivesACommittedTransaction() {
    settings.begin();
    settings.set("work_mem", "8MB", false);
    settings.commit();
    assertEquals("8MB", settings.show("work_mem"));
  }

  @Test
  void setIsUndoneByRollback() {
    settings.begin();
    settings.set("work_mem", "8MB", false);
    settings.rollback();
    assertEquals("4MB", settings.show("work_mem"));
  }

  @Test
  void setLocalEndsWithTheTransaction() {
    settings.begin();
    settings.set("work_mem", "8MB", true);
    assertEquals("8MB", settings.show("work_mem"));
    settings.commit();
    assertEquals("4MB", settings.show("work_mem"));
  }

  @Test
  void setAfterSetLocalLasts() {
    settings.begin();
    settings.set("work_mem", "8MB", true);
    settings.set("work_mem", "16MB", false);
    settings.commit();
    assertEquals("16MB", settings.show("work_mem"));
  }

  @Test
  void setLocalHidesSetUntilTheTransactionEnds() {
    settings.begin();
    settings.set("work_mem", "16MB", false);
    settings.set("work_mem", "8MB", true);
    assertEquals("8MB", settings.show("work_mem"));
    settings.commit();
    assertEquals("16MB", settings.show("work_mem"));
  }

  @Test
  void rollingBackToASavepointUndoesWhatCameAfterIt() {
    settings.begin();
    settings.set("work_mem", "8MB", false);
    int depth = settings.depth();
    settings.begin();
    settings.set("work_mem", "16MB", false);
    settings.rollbackTo(depth);
    assertEquals("8MB", settings.show("work_mem"));
    settings.commit();
    assertEquals("8MB", settings.show("work_mem"));
  }

  @Test
  void aReleasedSavepointsSettingsEndWithTheTransaction() {
    settings.begin();
    int depth = settings.depth();
    settings.begin();
    settings.set("work_mem", "16MB", false);
    settings.releaseTo(depth);
    settings.rollback();
    assertEquals("4MB", settings.show("work_mem"));
  }

  @Test
  void resetGoesBackToWhatTheConnectionStartedWith() {
    settings.setDefault("application_name", "started");
    settings.set("application_name", "changed", false);
    settings.reset("application_name", false);
    assertEquals("started", settings.show("application_name"));
  }

  @Test
  void aSuperusersSettingIsRefusedToOthers() {
    Settings ordinary = new Settings(SettingTable.load(Map.of("TimeZone", "Etc/UTC")), false);
    SqlFault fault =
        assertThrows(SqlFault.class, () -> ordinary.set("log_statement", "all", false));
    assertEquals("42501", fault.sqlState());
    assertEquals("permission denied to set parameter \"log_statement\"", fault.getMessage());
  }
}
