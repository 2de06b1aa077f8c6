package dev.manylite.translator.function.system;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.system.identity.IdentityFunctions;
import dev.manylite.translator.function.system.routine.RoutineDefinitions;
import java.util.List;

/** System information and administration (manual, 9.26, 9.27). */
public final class SystemFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new AdvisoryLockFunctions(),
        new BlockingSessions(),
        new Comments(),
        new Connection(),
        new EncodingFunctions(),
        new IdentityFunctions(),
        new IndexProperties(),
        new KeywordFunctions(),
        new NotificationFunctions(),
        new SnapshotFunctions(),
        new ObjectDefinitions(),
        new ObjectDescriptions(),
        new OptionFunctions(),
        new PartitionFunctions(),
        new ObjectPrivilegeFunctions(),
        new RecoveryFunctions(),
        new RoutineDefinitions(),
        new RoleMembership(),
        new AccessListFunctions(),
        new TypeMeasures(),
        new PrivilegeFunctions(),
        new SessionInformation(),
        new SettingFunctions(),
        new Signals(),
        new Sizes(),
        new SpecificNames(),
        new StatisticsCounters(),
        new StatisticsDefinitions(),
        new TablespaceFunctions(),
        new TransactionFunctions(),
        new TriggerFunctions(),
        new TriggerDefinitions(),
        new TypeInformation(),
        new Uuids(),
        new Visibility(),
        new LogFiles(),
        new LogPositions());
  }
}
