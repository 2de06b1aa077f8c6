package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.ACLITEM;
import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.CHAR;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** acldefault and aclexplode (manual, 9.26.2, table 9.71). */
final class AccessListFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("acldefault", CHAR, OID)
        .returns(Types.array(ACLITEM))
        .java((c, a) -> initial(c, (String) a[0], ((Long) a[1]).intValue()));
    d.function("makeaclitem", OID, OID, TEXT, BOOL)
        .returns(ACLITEM)
        .java((c, a) -> made(c, (Long) a[0], (Long) a[1], (String) a[2], (Long) a[3] != 0));
    for (Definitions.Definition one :
        List.of(
            d.function("aclcontains", Types.array(ACLITEM), ACLITEM),
            d.operator("@>", Types.array(ACLITEM), ACLITEM))) {
      one.returns(BOOL).stable().java((c, a) -> contains(c, (String) a[0], (String) a[1]));
    }
    refuse(d.function("aclinsert", Types.array(ACLITEM), ACLITEM), "aclinsert");
    refuse(d.operator("+", Types.array(ACLITEM), ACLITEM), "aclinsert");
    refuse(d.function("aclremove", Types.array(ACLITEM), ACLITEM), "aclremove");
    refuse(d.operator("-", Types.array(ACLITEM), ACLITEM), "aclremove");
    d.rows("aclexplode", Types.array(ACLITEM))
        .returns(RECORD)
        .stable()
        .rows(
            List.of(
                new ResultColumn("grantor", OID),
                new ResultColumn("grantee", OID),
                new ResultColumn("privilege_type", TEXT),
                new ResultColumn("is_grantable", BOOL)),
            (c, a) -> exploded(c, (String) a[0]));
  }

  private static void refuse(Definitions.Definition one, String name) {
    one.returns(Types.array(ACLITEM))
        .java(
            (c, a) -> {
              throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, name + " is no longer supported");
            });
  }

  private static String made(
      FunctionContext context, long grantee, long grantor, String privilege, boolean grantable) {
    String letter =
        Privilege.named(privilege.strip())
            .map(p -> Character.toString(p.letter()))
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.INVALID_PARAMETER_VALUE,
                        "unrecognized privilege type: \"" + privilege + '"'));
    return AccessItem.text(
        context, new Access.Item((int) grantee, (int) grantor, letter, grantable ? letter : ""));
  }

  private static Long contains(FunctionContext context, String list, String text) {
    Access.Item wanted = AccessItem.parse(context, text);
    for (Object one : ArrayValue.parse(list)) {
      Access.Item item = AccessItem.parse(context, (String) one);
      boolean all =
          item.grantee() == wanted.grantee()
              && item.grantor() == wanted.grantor()
              && wanted.privileges().chars().allMatch(p -> item.privileges().indexOf(p) >= 0)
              && wanted.grantable().chars().allMatch(p -> item.grantable().indexOf(p) >= 0);
      if (all) {
        return 1L;
      }
    }
    return 0L;
  }

  /** What an object of the kind begins with: what everybody may, then what its owner may. */
  private static String initial(FunctionContext context, String kind, int owner) {
    String[] granted =
        switch (kind) {
          case "c" -> new String[] {"", ""};
          case "r" -> new String[] {"", "arwdDxt"};
          case "s" -> new String[] {"", "rwU"};
          case "d" -> new String[] {"Tc", "CTc"};
          case "f" -> new String[] {"X", "X"};
          case "l", "T" -> new String[] {"U", "U"};
          case "L" -> new String[] {"", "rw"};
          case "n" -> new String[] {"", "UC"};
          case "p" -> new String[] {"", "sA"};
          case "t" -> new String[] {"", "C"};
          case "F", "S" -> new String[] {"", "U"};
          default ->
              throw new SqlFault(
                  SqlState.INTERNAL_ERROR, "unrecognized object type abbreviation: " + kind);
        };
    List<Object> items = new ArrayList<>();
    if (!granted[0].isEmpty()) {
      items.add(AccessItem.text(context, new Access.Item(Access.PUBLIC, owner, granted[0], "")));
    }
    if (!granted[1].isEmpty()) {
      items.add(AccessItem.text(context, new Access.Item(owner, owner, granted[1], "")));
    }
    return ArrayValue.print(items);
  }

  private static List<Object[]> exploded(FunctionContext context, String list) {
    List<Object[]> rows = new ArrayList<>();
    for (Object text : ArrayValue.parse(list)) {
      Access.Item item = AccessItem.parse(context, (String) text);
      for (Privilege privilege : Privilege.of(item.privileges())) {
        rows.add(
            new Object[] {
              Integer.toUnsignedLong(item.grantor()),
              Integer.toUnsignedLong(item.grantee()),
              privilege.word(),
              item.mayGrant(privilege) ? 1L : 0L
            });
      }
    }
    return rows;
  }
}
