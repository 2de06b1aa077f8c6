package dev.manylite.translator;

import dev.manylite.translator.type.ObjectNames;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.value.Zone;
import java.time.Instant;

/** Notes whether a text form was read by the clock, which makes a plan good for one use only. */
final class ClockWatch implements TypeContext {
  private final TypeContext settings;
  private boolean clockRead;

  ClockWatch(TypeContext settings) {
    this.settings = settings;
  }

  boolean clockRead() {
    return clockRead;
  }

  @Override
  public Zone zone() {
    return settings.zone();
  }

  @Override
  public DateStyle dateStyle() {
    return settings.dateStyle();
  }

  @Override
  public IntervalStyle intervalStyle() {
    return settings.intervalStyle();
  }

  @Override
  public int extraFloatDigits() {
    return settings.extraFloatDigits();
  }

  @Override
  public boolean byteaHex() {
    return settings.byteaHex();
  }

  @Override
  public Instant transactionTime() {
    clockRead = true;
    return settings.transactionTime();
  }

  @Override
  public ObjectNames objectNames() {
    return settings.objectNames();
  }
}
