package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.ObjectNames;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.value.Zone;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A session whose clock stands still and whose sequences are a map. */
final class SessionStub implements FunctionContext {
  private static final Instant NOW = Instant.parse("2023-11-22T20:07:08Z");

  final Map<Integer, Long> values = new HashMap<>();
  Schema schema;

  final TypeContext types =
      new TypeContext() {
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
          return NOW;
        }

        @Override
        public ObjectNames objectNames() {
          return new NoNames();
        }
      };

  /** Relations are found by the planner itself. */
  private static final class NoNames implements ObjectNames {
    @Override
    public int oid(String regType, String name) {
      throw new SqlFault("42P01", "relation \"" + name + "\" does not exist");
    }

    @Override
    public String name(String regType, int oid) {
      return null;
    }
  }

  @Override
  public TypeContext types() {
    return new DraftTypes(types, () -> schema);
  }

  @Override
  public Catalog catalog() {
    return schema;
  }

  @Override
  public Instant statementTime() {
    return NOW;
  }

  @Override
  public Instant clockTime() {
    return NOW;
  }

  @Override
  public String currentUser() {
    return "postgres";
  }

  @Override
  public String sessionUser() {
    return "postgres";
  }

  @Override
  public String setting(String name) {
    return null;
  }

  @Override
  public String setSetting(String name, String value, boolean local) {
    return value;
  }

  @Override
  public Sequences sequences() {
    return new Sequences() {
      @Override
      public long nextval(int oid) {
        long increment =
            schema.sequences().stream()
                .filter(s -> s.oid() == oid)
                .mapToLong(Sequence::increment)
                .findFirst()
                .orElseThrow();
        return values.merge(oid, increment, Long::sum);
      }

      @Override
      public long currval(int oid) {
        return values.get(oid);
      }

      @Override
      public long lastval() {
        throw SqlFault.unsupported("lastval in this test");
      }

      @Override
      public long setval(int oid, long value, boolean called) {
        values.put(oid, value);
        return value;
      }

      @Override
      public long last(int oid) {
        return values.getOrDefault(oid, 0L);
      }

      @Override
      public boolean isCalled(int oid) {
        return values.containsKey(oid);
      }
    };
  }

  @Override
  public RandomGenerator random() {
    return new Random(1);
  }

  @Override
  public <T> T service(Class<T> type) {
    throw SqlFault.unsupported(type.getSimpleName());
  }

  @Override
  public void checkCanceled() {}
}
