package dev.manylite.translator.function.sequence;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.REGCLASS;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** nextval, currval, lastval, setval (manual, 9.17), pg_sequence_last_value. */
final class SequenceCalls implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("nextval", REGCLASS)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> c.sequences().nextval(oid(a[0])));
    d.function("currval", REGCLASS)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> c.sequences().currval(oid(a[0])));
    d.function("lastval").returns(INT8).isVolatile().java((c, a) -> c.sequences().lastval());
    d.function("pg_sequence_last_value", REGCLASS)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> c.sequences().lastValue(oid(a[0])));
    d.function("setval", REGCLASS, INT8)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> c.sequences().setval(oid(a[0]), (Long) a[1], true));
    d.function("setval", REGCLASS, INT8, BOOL)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> c.sequences().setval(oid(a[0]), (Long) a[1], (Long) a[2] == 1));
  }

  private static int oid(Object value) {
    return ((Long) value).intValue();
  }
}
