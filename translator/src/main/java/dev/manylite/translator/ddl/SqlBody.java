package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Routine;
import java.util.List;
import java.util.Locale;

/** The body of a function in SQL, of either form, as statements. */
public final class SqlBody {
  private static final int END = "END".length();
  private static final int RETURN = "RETURN".length();

  private SqlBody() {}

  public static List<ParsedStatement> statements(Routine routine) {
    return Parser.parse(text(routine));
  }

  /** Its statements' text: of RETURN that of a SELECT. */
  static String text(Routine routine) {
    String body = routine.body();
    if (!routine.standard()) {
      return body;
    }
    return isReturn(body)
        ? "SELECT" + body.substring(RETURN)
        : body.substring(start(body), body.length() - END);
  }

  /** The body with another text in place of the one that {@link #text} gives. */
  static String withText(Routine routine, String text) {
    String body = routine.body();
    if (!routine.standard()) {
      return text;
    }
    return isReturn(body)
        ? "RETURN" + text.substring("SELECT".length())
        : body.substring(0, start(body)) + text + body.substring(body.length() - END);
  }

  private static boolean isReturn(String body) {
    return body.regionMatches(true, 0, "RETURN", 0, RETURN);
  }

  private static int start(String body) {
    return body.toLowerCase(Locale.ROOT).indexOf("atomic") + "atomic".length();
  }

  /** Null for one without a name. */
  public static List<String> inputNames(Routine routine) {
    return routine.inputs().stream().map(Routine.Parameter::name).toList();
  }
}
