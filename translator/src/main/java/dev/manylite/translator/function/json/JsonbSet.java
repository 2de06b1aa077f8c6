package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.json.JsonbEdit.Action;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;

/** jsonb_set, jsonb_set_lax and jsonb_insert (manual, table 9.49). */
final class JsonbSet implements FunctionSet {
  @Override
  public void define(Definitions d) {
    PgType path = Types.array(TEXT);
    d.function("jsonb_set", JSONB, path, JSONB, BOOL)
        .optional(1)
        .returns(JSONB)
        .java((c, a) -> JsonbEdit.set((String) a[0], a[1], setting(a), a[2]));
    d.function("jsonb_insert", JSONB, path, JSONB, BOOL)
        .optional(1)
        .returns(JSONB)
        .java((c, a) -> JsonbEdit.set((String) a[0], a[1], inserting(a), a[2]));
    d.function("jsonb_set_lax", JSONB, path, JSONB, BOOL, TEXT)
        .optional(2)
        .calledOnNull()
        .returns(JSONB)
        .java((c, a) -> setLax(a));
  }

  private static Action setting(Object[] arguments) {
    boolean create = arguments.length < 4 || (Long) arguments[3] != 0;
    return create ? Action.REPLACE_OR_CREATE : Action.REPLACE;
  }

  private static Action inserting(Object[] arguments) {
    boolean after = arguments.length > 3 && (Long) arguments[3] != 0;
    return after ? Action.INSERT_AFTER : Action.INSERT_BEFORE;
  }

  private static Object setLax(Object[] a) {
    if (a[0] == null || a[1] == null || a.length > 3 && a[3] == null) {
      return null;
    }
    String treatment = a.length > 4 ? (String) a[4] : "use_json_null";
    if (treatment == null) {
      throw unknownTreatment();
    }
    if (a[2] != null) {
      return JsonbEdit.set((String) a[0], a[1], setting(a), a[2]);
    }
    return switch (treatment) {
      case "raise_exception" ->
          throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "JSON value must not be null")
              .withDetail(
                  "Exception was raised because null_value_treatment is \"raise_exception\".")
              .withHint(
                  "To avoid, either change the null_value_treatment argument or ensure that an SQL"
                      + " NULL is not passed.");
      case "use_json_null" -> JsonbEdit.set((String) a[0], a[1], setting(a), "null");
      case "delete_key" -> JsonbEdit.delete((String) a[0], a[1]);
      case "return_target" -> a[0];
      default -> throw unknownTreatment();
    };
  }

  private static SqlFault unknownTreatment() {
    return JsonFaults.invalid(
        "null_value_treatment must be \"delete_key\", \"return_target\", \"use_json_null\", or"
            + " \"raise_exception\"");
  }
}
