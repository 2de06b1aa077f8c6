package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;

/** Between json and jsonb. */
final class JsonCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    t.from(JSON).to(JSONB).assignment().text();
    t.from(JSONB).to(JSON).assignment().relabel();
  }
}
