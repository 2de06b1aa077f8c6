package dev.manylite.translator.type.string;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** {@code aclitem}: {@code grantee=privileges/grantor}, as it is printed (manual, 5.7). */
public final class AclItemType extends TextType {
  /** The OID of the role that made the server. */
  private static final int BOOTSTRAP = 10;

  /** In the order in which PostgreSQL counts privileges. */
  private static final String LETTERS = "arwdDxtXUCTcsA";

  public AclItemType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return new Reading(text, context).item();
  }

  /** A role's name as aclitems have it: bare while it is of letters, digits and underscores. */
  public static String name(String role) {
    boolean plain = role.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    return plain ? role : quoted(role);
  }

  private static String quoted(String role) {
    return '"' + role.replace("\"", "\"\"") + '"';
  }

  /** PostgreSQL's aclparse. */
  private static final class Reading {
    private final String text;
    private final TypeContext context;
    private int at;

    Reading(String text, TypeContext context) {
      this.text = text;
      this.context = context;
    }

    String item() {
      String grantee = name();
      if (!is('=')) {
        if (!grantee.equals("group") && !grantee.equals("user")) {
          throw invalid("unrecognized key word: \"" + grantee + '"')
              .withHint("ACL key word must be \"group\" or \"user\".");
        }
        grantee = name();
        if (grantee.isEmpty()) {
          throw invalid("missing name")
              .withHint("A name must follow the \"group\" or \"user\" key word.");
        }
      }
      if (!is('=')) {
        throw invalid("missing \"=\" sign");
      }
      at++;
      String privileges = privileges();
      String shown = shown(grantee) + "=" + privileges + "/";
      if (is('/')) {
        at++;
        String grantor = name();
        if (grantor.isEmpty()) {
          throw invalid("a name must follow the \"/\" sign");
        }
        shown += shown(grantor);
      } else {
        // PostgreSQL warns of it.
        shown += context.objectNames().name("regrole", BOOTSTRAP);
      }
      if (!text.substring(at).isBlank()) {
        throw invalid("extra garbage at the end of the ACL specification");
      }
      return shown;
    }

    /** In the order in which PostgreSQL counts them, each with a star if it may be granted on. */
    private String privileges() {
      StringBuilder granted = new StringBuilder();
      StringBuilder grantable = new StringBuilder();
      for (; at < text.length() && (Character.isLetter(text.charAt(at)) || is('*')); at++) {
        char letter = text.charAt(at);
        if (letter != '*' && LETTERS.indexOf(letter) < 0) {
          throw invalid("invalid mode character: must be one of \"" + LETTERS + '"');
        }
        if (letter != '*') {
          granted.append(letter);
        } else if (granted.length() > 0) {
          grantable.append(granted.charAt(granted.length() - 1));
        }
      }
      StringBuilder shown = new StringBuilder();
      for (char letter : LETTERS.toCharArray()) {
        if (granted.indexOf(Character.toString(letter)) >= 0) {
          shown.append(letter).append(grantable.indexOf(Character.toString(letter)) < 0 ? "" : "*");
        }
      }
      return shown.toString();
    }

    private boolean is(char expected) {
      return at < text.length() && text.charAt(at) == expected;
    }

    /** Letters, digits and underscores; anything in double quotes. */
    private String name() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      StringBuilder name = new StringBuilder();
      boolean quoted = false;
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        boolean twice = c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (twice) {
          name.append(c);
          at++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (quoted || Character.isLetterOrDigit(c) || c == '_') {
          name.append(c);
        } else {
          break;
        }
      }
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return name.toString();
    }

    /** Nobody stands for everybody. */
    private String shown(String role) {
      if (role.isEmpty()) {
        return "";
      }
      context.objectNames().oid("regrole", quoted(role));
      return AclItemType.name(role);
    }

    private static SqlFault invalid(String message) {
      return new SqlFault(SqlState.INVALID_TEXT_REPRESENTATION, message);
    }
  }
}
