package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ObjectNames;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.value.Zone;
import java.time.Instant;

/** PostgreSQL's default settings, with TimeZone UTC, at a fixed time. */
public record TestSettings(Catalog catalog) implements TypeContext, ObjectNames {
  @Override
  public Zone zone() {
    return Zone.UTC;
  }

  @Override
  public DateStyle dateStyle() {
    return DateStyle.DEFAULT;
  }

  @Override
  public IntervalStyle intervalStyle() {
    return IntervalStyle.POSTGRES;
  }

  @Override
  public int extraFloatDigits() {
    return 1;
  }

  @Override
  public boolean byteaHex() {
    return true;
  }

  @Override
  public Instant transactionTime() {
    return Instant.EPOCH;
  }

  @Override
  public ObjectNames objectNames() {
    return this;
  }

  @Override
  public int oid(String regType, String name) {
    return catalog
        .relation(null, name)
        .map(Relation::oid)
        .or(() -> catalog.sequence(null, name).map(s -> s.oid()))
        .orElseThrow(() -> new SqlFault("42P01", "relation \"" + name + "\" does not exist"));
  }

  @Override
  public String name(String regType, int oid) {
    return null;
  }
}
