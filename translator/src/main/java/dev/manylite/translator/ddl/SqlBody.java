package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Routine;
import java.util.List;

/** The body of a function in SQL, of either form, as statements. */
public final class SqlBody {
  private static final int END = "END".length();
  private static final int RETURN = "RETURN".length();

  private SqlBody() {}

  public static List<ParsedStatement> statements(Routine routine) {
    String body = routine.body();
    if (!routine.standard()) {
      return Parser.parse(body);
    }
    if (body.regionMatches(true, 0, "RETURN", 0, RETURN)) {
      return Parser.parse("SELECT" + body.substring(RETURN));
    }
    String inner = body.substring(body.toLowerCase(java.util.Locale.ROOT).indexOf("atomic") + 6);
    return Parser.parse(inner.substring(0, inner.length() - END));
  }

  /** Null for one without a name. */
  public static List<String> inputNames(Routine routine) {
    return routine.inputs().stream().map(Routine.Parameter::name).toList();
  }
}
