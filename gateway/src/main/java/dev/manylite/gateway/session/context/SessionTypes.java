package dev.manylite.gateway.session.context;

import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.session.setting.TimeZones;
import dev.manylite.translator.type.ObjectNames;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.value.Zone;
import java.time.Instant;
import java.util.function.Supplier;

/** The settings that text forms depend on, read anew only when a setting changed. */
public final class SessionTypes implements TypeContext {
  private final Settings settings;
  private final Supplier<Instant> transactionTime;
  private final ObjectNames objectNames;
  private final Notices notices;
  private long version = -1;
  private Zone zone;
  private DateStyle dateStyle;
  private IntervalStyle intervalStyle;
  private int extraFloatDigits;
  private boolean byteaHex;
  private String digest;

  /** Where notices go. */
  @FunctionalInterface
  public interface Notices {
    void send(String sqlState, String message, String detail);
  }

  public SessionTypes(
      Settings settings,
      Supplier<Instant> transactionTime,
      ObjectNames objectNames,
      Notices notices) {
    this.settings = settings;
    this.transactionTime = transactionTime;
    this.objectNames = objectNames;
    this.notices = notices;
  }

  @Override
  public Zone zone() {
    refresh();
    return zone;
  }

  @Override
  public DateStyle dateStyle() {
    refresh();
    return dateStyle;
  }

  @Override
  public IntervalStyle intervalStyle() {
    refresh();
    return intervalStyle;
  }

  @Override
  public int extraFloatDigits() {
    refresh();
    return extraFloatDigits;
  }

  @Override
  public boolean byteaHex() {
    refresh();
    return byteaHex;
  }

  @Override
  public Instant transactionTime() {
    return transactionTime.get();
  }

  @Override
  public ObjectNames objectNames() {
    return objectNames;
  }

  @Override
  public void notice(String sqlState, String message, String detail) {
    notices.send(sqlState, message, detail);
  }

  /** All settings that a plan may depend on, in one text. */
  public String digest() {
    refresh();
    return digest;
  }

  private void refresh() {
    if (version == settings.version()) {
      return;
    }
    zone = TimeZones.find(settings.get("timezone")).orElse(Zone.UTC);
    dateStyle = settings.dateStyle();
    intervalStyle =
        switch (settings.get("intervalstyle")) {
          case "postgres_verbose" -> IntervalStyle.POSTGRES_VERBOSE;
          case "sql_standard" -> IntervalStyle.SQL_STANDARD;
          case "iso_8601" -> IntervalStyle.ISO_8601;
          default -> IntervalStyle.POSTGRES;
        };
    extraFloatDigits = settings.integer("extra_float_digits");
    byteaHex = settings.get("bytea_output").equals("hex");
    digest =
        String.join(
            "\n",
            settings.get("search_path"),
            settings.get("timezone"),
            settings.get("datestyle"),
            settings.get("intervalstyle"),
            settings.get("extra_float_digits"),
            settings.get("bytea_output"),
            settings.get("standard_conforming_strings"),
            settings.get("default_text_search_config"),
            settings.get("xmloption"));
    version = settings.version();
  }
}
