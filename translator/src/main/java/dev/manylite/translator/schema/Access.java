package dev.manylite.translator.schema;

import dev.manylite.translator.type.string.AclItemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Whose an object is, and what others may do with it (manual, 5.7). Roles are known by their OIDs.
 *
 * @param owner the role
 * @param items what is granted, in the order of granting; null while it is what the kind of object
 *     begins with
 * @param columns what is granted on columns alone, by attnum
 */
public record Access(int owner, List<Item> items, Map<Integer, List<Item>> columns) {
  /** The first superuser, who owns what has no owner on record. */
  public static final int BOOTSTRAP = 10;

  /** {@code pg_database_owner}, who owns schema public. */
  public static final int DATABASE_OWNER = 6171;

  private static final int READ_ALL_DATA = 6181;
  private static final int WRITE_ALL_DATA = 6182;

  /** As a grantee: every role. */
  public static final int PUBLIC = 0;

  /** What belongs to the first superuser, and nobody was granted anything of. */
  public static final Access NONE = new Access(BOOTSTRAP, null, Map.of());

  /**
   * What one role granted another.
   *
   * @param privileges their letters, in order
   * @param grantable those of them that the grantee may grant
   */
  public record Item(int grantee, int grantor, String privileges, String grantable) {
    public boolean has(Privilege privilege) {
      return privileges.indexOf(privilege.letter()) >= 0;
    }

    public boolean mayGrant(Privilege privilege) {
      return grantable.indexOf(privilege.letter()) >= 0;
    }

    /** As an aclitem: {@code grantee=privileges/grantor}, a star behind what may be granted on. */
    public String text(IntFunction<String> roleName) {
      StringBuilder text = new StringBuilder();
      text.append(grantee == PUBLIC ? "" : AclItemType.name(roleName.apply(grantee))).append('=');
      for (char letter : privileges.toCharArray()) {
        text.append(letter).append(grantable.indexOf(letter) >= 0 ? "*" : "");
      }
      return text.append('/').append(AclItemType.name(roleName.apply(grantor))).toString();
    }
  }

  /** Kinds of objects that have an access list, by what all privileges on one are. */
  public enum Kind {
    TABLE("arwdDxt", ""),
    COLUMN("arwx", ""),
    SEQUENCE("rwU", ""),
    SCHEMA("UC", ""),
    DATABASE("CTc", "Tc"),
    FUNCTION("X", "X"),
    LANGUAGE("U", "U"),
    TYPE("U", "U");

    private final String all;
    private final String everybodys;

    Kind(String all, String everybodys) {
      this.all = all;
      this.everybodys = everybodys;
    }

    /** What is granted while nothing has been said (PostgreSQL's acldefault). */
    public List<Item> initial(int owner) {
      List<Item> items = new ArrayList<>();
      if (!everybodys.isEmpty()) {
        items.add(new Item(PUBLIC, owner, everybodys, ""));
      }
      if (this != COLUMN) {
        items.add(new Item(owner, owner, all, ""));
      }
      return items;
    }

    public String all() {
      return all;
    }

    /** As messages have it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Access {
    items = items == null ? null : List.copyOf(items);
    columns = Map.copyOf(columns);
  }

  /** An owner's object that nobody else was granted anything of. */
  public static Access of(int owner) {
    return new Access(owner, null, Map.of());
  }

  /** What everybody may use, as a file's tables that another program made. */
  public static Access ofEverybody(Kind kind) {
    return new Access(
        BOOTSTRAP,
        List.of(
            new Item(BOOTSTRAP, BOOTSTRAP, kind.all(), ""),
            new Item(PUBLIC, BOOTSTRAP, kind.all(), "")),
        Map.of());
  }

  /** The access list in force. */
  public List<Item> effective(Kind kind) {
    return items != null ? items : kind.initial(owner);
  }

  /**
   * @param roles that somebody may act as, of whom any is enough
   */
  public boolean allows(Set<Integer> roles, Privilege privilege, Kind kind) {
    return allows(effective(kind), roles, privilege) || allowsAll(roles, privilege, kind);
  }

  /** Whether the column alone was granted. */
  public boolean allowsColumn(Set<Integer> roles, Privilege privilege, int column) {
    return allows(columns.getOrDefault(column, List.of()), roles, privilege);
  }

  private static boolean allows(List<Item> items, Set<Integer> roles, Privilege privilege) {
    for (Item item : items) {
      if ((item.grantee() == PUBLIC || roles.contains(item.grantee())) && item.has(privilege)) {
        return true;
      }
    }
    return false;
  }

  /** What the predefined roles may do everywhere (manual, 22.5). */
  public static boolean allowsAll(Set<Integer> roles, Privilege privilege, Kind kind) {
    boolean reads = roles.contains(READ_ALL_DATA);
    boolean writes = roles.contains(WRITE_ALL_DATA);
    if (!reads && !writes) {
      return false;
    }
    return switch (kind) {
      case SCHEMA -> privilege == Privilege.USAGE;
      case TABLE, SEQUENCE ->
          switch (privilege) {
            case SELECT -> reads;
            case INSERT, UPDATE, DELETE -> writes;
            default -> false;
          };
      default -> false;
    };
  }

  public Access withItems(List<Item> changed) {
    return new Access(owner, changed, columns);
  }

  public Access withColumn(int number, List<Item> changed) {
    Map<Integer, List<Item>> all = new TreeMap<>(columns);
    if (changed.isEmpty()) {
      all.remove(number);
    } else {
      all.put(number, List.copyOf(changed));
    }
    return new Access(owner, items, all);
  }

  /** What the owner has and granted goes to the new one. */
  public Access withOwner(int role) {
    Map<Integer, List<Item>> moved = new TreeMap<>();
    columns.forEach((number, granted) -> moved.put(number, moved(granted, role)));
    return new Access(role, items == null ? null : moved(items, role), moved);
  }

  private List<Item> moved(List<Item> granted, int role) {
    List<Item> changed = new ArrayList<>();
    for (Item item : granted) {
      int grantee = item.grantee() == owner ? role : item.grantee();
      int grantor = item.grantor() == owner ? role : item.grantor();
      int known = 0;
      while (known < changed.size()
          && (changed.get(known).grantee() != grantee || changed.get(known).grantor() != grantor)) {
        known++;
      }
      if (known == changed.size()) {
        changed.add(new Item(grantee, grantor, item.privileges(), item.grantable()));
      } else {
        // The new owner had been granted something before.
        Item other = changed.get(known);
        changed.set(
            known,
            new Item(
                grantee,
                grantor,
                Privilege.letters(other.privileges() + item.privileges()),
                Privilege.letters(other.grantable() + item.grantable())));
      }
    }
    return changed;
  }
}
