package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.REGCONFIG;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.function.textsearch.dictionary.Configurations;

/** get_current_ts_config (manual, table 9.43): what default_text_search_config names. */
public final class CurrentConfiguration implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("get_current_ts_config")
        .returns(REGCONFIG)
        .stable()
        .java((c, a) -> Integer.toUnsignedLong(of(c).oid()));
  }

  public static Configuration of(FunctionContext context) {
    String setting = context.setting("default_text_search_config");
    return Configurations.named(setting.substring(setting.lastIndexOf('.') + 1)).orElseThrow();
  }

  /**
   * The configuration of a regconfig.
   *
   * @throws SqlFault XX000 if it is none
   */
  public static Configuration of(Object regconfig) {
    return Configurations.byOid((Long) regconfig)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.INTERNAL_ERROR,
                    "cache lookup failed for text search configuration " + regconfig));
  }
}
