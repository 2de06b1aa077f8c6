package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;

/** current_setting and set_config (manual, 9.27.1). */
final class SettingFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("current_setting", TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> required(c, (String) a[0]));
    d.function("current_setting", TEXT, BOOL)
        .returns(TEXT)
        .stable()
        .java((c, a) -> (Long) a[1] == 1 ? optional(c, (String) a[0]) : required(c, (String) a[0]));
    d.function("set_config", TEXT, TEXT, BOOL)
        .returns(TEXT)
        .isVolatile()
        .calledOnNull()
        .java((c, a) -> set(c, a));
  }

  private static String optional(FunctionContext context, String name) {
    try {
      return context.setting(name);
    } catch (SqlFault fault) {
      if (fault.sqlState().equals(SqlState.UNDEFINED_OBJECT)) {
        return null;
      }
      throw fault;
    }
  }

  private static String required(FunctionContext context, String name) {
    String value = context.setting(name);
    if (value == null) {
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT, "unrecognized configuration parameter \"" + name + "\"");
    }
    return value;
  }

  private static String set(FunctionContext context, Object[] arguments) {
    if (arguments[0] == null) {
      throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "SET requires parameter name");
    }
    boolean local = arguments[2] != null && (Long) arguments[2] == 1;
    return context.setSetting((String) arguments[0], (String) arguments[1], local);
  }
}
