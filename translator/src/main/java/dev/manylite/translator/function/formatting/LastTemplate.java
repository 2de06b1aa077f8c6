package dev.manylite.translator.function.formatting;

import java.util.function.Function;

/** Remembers the template that was used last: a statement formats many values by the same one. */
final class LastTemplate<T> {
  private record Entry<T>(String text, T template) {}

  private final Function<String, T> parser;
  private volatile Entry<T> last;

  LastTemplate(Function<String, T> parser) {
    this.parser = parser;
  }

  T of(String text) {
    Entry<T> entry = last;
    if (entry == null || !entry.text().equals(text)) {
      entry = new Entry<>(text, parser.apply(text));
      last = entry;
    }
    return entry.template();
  }
}
