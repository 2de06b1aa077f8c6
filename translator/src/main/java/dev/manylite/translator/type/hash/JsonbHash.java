package dev.manylite.translator.type.hash;

import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonValue;

/** {@code jsonb_hash}: over keys, values and elements in their order. */
final class JsonbHash {
  private static final long OBJECT = 0x2000_0000_2000_0000L;
  private static final long ARRAY = 0x4000_0000_4000_0000L;
  private static final long TRUE = 2;
  private static final long FALSE = 4;

  private final long seed;
  private long hash;

  private JsonbHash(long seed) {
    this.seed = seed;
  }

  static long extended(Object value, long seed) {
    JsonValue json = JsonReader.parse((String) value);
    boolean empty =
        json instanceof JsonValue.Array array && array.elements().isEmpty()
            || json instanceof JsonValue.Obj object && object.members().isEmpty();
    if (empty) {
      return seed;
    }
    JsonbHash state = new JsonbHash(seed);
    if (!(json instanceof JsonValue.Array) && !(json instanceof JsonValue.Obj)) {
      // A lone scalar is an array in PostgreSQL's jsonb.
      state.hash ^= ARRAY;
    }
    state.add(json);
    return state.hash;
  }

  private void add(JsonValue value) {
    if (value instanceof JsonValue.Array array) {
      hash ^= ARRAY;
      array.elements().forEach(this::add);
    } else if (value instanceof JsonValue.Obj object) {
      hash ^= OBJECT;
      for (JsonValue.Member member : object.members()) {
        combine(ScalarHashes.text(member.key(), seed));
        add(member.value());
      }
    } else {
      combine(scalar(value));
    }
  }

  private long scalar(JsonValue value) {
    if (value instanceof JsonValue.Text text) {
      return ScalarHashes.text(text.value(), seed);
    }
    if (value instanceof JsonValue.Num number) {
      return NumericHash.extended(number.value().toString(), seed);
    }
    if (value instanceof JsonValue.Bool bool) {
      return seed == 0
          ? bool.value() ? TRUE : FALSE
          : HashBytes.extended(bool.value() ? 1 : 0, seed);
    }
    return seed + 1;
  }

  private void combine(long next) {
    hash = ContainerHashes.rotateHalves(hash) ^ next;
  }
}
