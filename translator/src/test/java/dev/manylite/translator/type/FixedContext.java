package dev.manylite.translator.type;

import dev.manylite.translator.type.value.Zone;
import java.time.Instant;
import java.time.ZoneId;

/** A session's settings that stand still. */
record FixedContext(
    Zone zone,
    DateStyle dateStyle,
    IntervalStyle intervalStyle,
    int extraFloatDigits,
    boolean byteaHex)
    implements TypeContext {
  static final FixedContext DEFAULT =
      new FixedContext(Zone.UTC, DateStyle.DEFAULT, IntervalStyle.POSTGRES, 1, true);

  /** The settings as recorded: {@code ISO,MDY;postgres;UTC;1;hex}. */
  static FixedContext of(String settings) {
    String[] fields = settings.split(";");
    String[] style = fields[0].split(",");
    return new FixedContext(
        Zone.of(ZoneId.of(fields[2])),
        new DateStyle(
            DateStyle.Format.valueOf(style[0].toUpperCase()), DateStyle.Order.valueOf(style[1])),
        IntervalStyle.valueOf(fields[1].toUpperCase()),
        Integer.parseInt(fields[3]),
        fields[4].equals("hex"));
  }

  @Override
  public Instant transactionTime() {
    return Instant.parse("2023-11-22T20:07:08.901234567Z");
  }

  @Override
  public ObjectNames objectNames() {
    return new ObjectNames() {
      @Override
      public int oid(String regType, String name) {
        return 1259;
      }

      @Override
      public String name(String regType, int oid) {
        return oid == 1259 ? "pg_class" : null;
      }
    };
  }
}
