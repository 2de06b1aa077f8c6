package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** pg_export_snapshot (manual, 9.27.5). */
final class SnapshotFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function(SnapshotExport.FUNCTION)
        .returns(TEXT)
        .isVolatile()
        .java((c, a) -> c.service(SnapshotExport.class).export());
  }
}
