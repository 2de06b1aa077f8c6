package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import java.util.List;

/** What tsvector_update_trigger makes of a row's columns (manual, 12.4.3). */
public final class ColumnsVector {
  private ColumnsVector() {}

  /** Of the texts one behind the other. */
  public static String of(
      FunctionContext context, Configuration configuration, List<String> texts) {
    Document document = new Document(context, configuration);
    texts.forEach(document::add);
    return document.vector().toString();
  }
}
