package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.StorageParameter;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.Set;

/**
 * Operator classes. The database's collation is "C", so the pattern classes order as the default
 * ones do.
 */
final class OperatorClasses {
  private static final Set<PgType> STRINGS = Set.of(Types.TEXT, Types.VARCHAR, Types.BPCHAR);
  private static final Set<String> STRING_CLASSES =
      Set.of(
          "text_ops",
          "varchar_ops",
          "text_pattern_ops",
          "varchar_pattern_ops",
          "bpchar_ops",
          "bpchar_pattern_ops");

  private OperatorClasses() {}

  /**
   * What to remember: null for the type's default class.
   *
   * @param written null if none
   */
  static String check(String written, List<StorageParameter> options, PgType type, String method) {
    String remembered = check(written, type, method);
    if (options.isEmpty()) {
      return remembered;
    }
    return written + " " + OperatorClassOptions.text(written, options, method);
  }

  private static String check(String written, PgType type, String method) {
    if (written == null) {
      AccessMethodRules.requireClass(type, method);
      return null;
    }
    boolean ordered = method.equals("btree") || method.equals("hash");
    if (ordered && STRINGS.contains(type) && STRING_CLASSES.contains(written)) {
      return written.endsWith("_pattern_ops") ? written : null;
    }
    if (AccessMethodRules.operatorClass(type, method).filter(written::equals).isPresent()) {
      return null;
    }
    if (method.equals("brin") && BrinClasses.takes(written, type)) {
      return written;
    }
    boolean paths = method.equals("gin") && written.equals("jsonb_path_ops");
    if (paths && type == Types.JSONB) {
      return written;
    }
    boolean known =
        paths
            || ordered && STRING_CLASSES.contains(written)
            || Types.all().stream()
                .anyMatch(t -> method.equals("brin") && BrinClasses.takes(written, t))
            || Types.all().stream()
                .anyMatch(
                    t ->
                        AccessMethodRules.operatorClass(t, method)
                            .filter(written::equals)
                            .isPresent());
    if (known) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "operator class \"" + written + "\" does not accept data type " + type.sqlName());
    }
    throw new SqlFault(
        SqlState.UNDEFINED_OBJECT,
        "operator class \"" + written + "\" does not exist for access method \"" + method + "\"");
  }
}
