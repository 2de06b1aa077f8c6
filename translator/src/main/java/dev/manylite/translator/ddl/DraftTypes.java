package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.ObjectNames;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.value.Zone;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The session's settings, with relations found in the schema that is being made. */
final class DraftTypes implements TypeContext {
  private final TypeContext session;
  private final Supplier<Schema> schema;

  DraftTypes(TypeContext session, Supplier<Schema> schema) {
    this.session = session;
    this.schema = schema;
  }

  @Override
  public Zone zone() {
    return session.zone();
  }

  @Override
  public DateStyle dateStyle() {
    return session.dateStyle();
  }

  @Override
  public IntervalStyle intervalStyle() {
    return session.intervalStyle();
  }

  @Override
  public int extraFloatDigits() {
    return session.extraFloatDigits();
  }

  @Override
  public boolean byteaHex() {
    return session.byteaHex();
  }

  @Override
  public Instant transactionTime() {
    return session.transactionTime();
  }

  @Override
  public ObjectNames objectNames() {
    return new ObjectNames() {
      @Override
      public int oid(String regType, String name) {
        return regType.equals("regclass")
            ? relation(name).orElseGet(() -> session.objectNames().oid(regType, name))
            : session.objectNames().oid(regType, name);
      }

      @Override
      public String name(String regType, int oid) {
        return session.objectNames().name(regType, oid);
      }
    };
  }

  /** A qualified name is read as the grammar reads the name of a type. */
  private Optional<Integer> relation(String written) {
    TypeName name;
    try {
      name = dev.manylite.translator.parse.Parser.type(written);
    } catch (SqlFault noName) {
      return Optional.empty();
    }
    Schema now = schema.get();
    return now.relation(name.schema(), name.name())
        .map(Relation::oid)
        .or(() -> now.sequence(name.schema(), name.name()).map(Sequence::oid));
  }
}
