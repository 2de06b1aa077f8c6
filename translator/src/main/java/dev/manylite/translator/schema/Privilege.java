package dev.manylite.translator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be done to an object (manual, 5.7), in the order in which access lists show it. */
public enum Privilege {
  INSERT('a'),
  SELECT('r'),
  UPDATE('w'),
  DELETE('d'),
  TRUNCATE('D'),
  REFERENCES('x'),
  TRIGGER('t'),
  EXECUTE('X'),
  USAGE('U'),
  CREATE('C'),
  TEMPORARY('T'),
  CONNECT('c'),
  SET('s'),
  ALTER_SYSTEM('A');

  private final char letter;

  Privilege(char letter) {
    this.letter = letter;
  }

  /** As in an access list: {@code arwdDxt}. */
  public char letter() {
    return letter;
  }

  /** As statements and views have it. */
  public String word() {
    return name().replace('_', ' ');
  }

  /** By its name, in any case; TEMP is short for TEMPORARY. */
  public static Optional<Privilege> named(String name) {
    String word = name.toUpperCase(Locale.ROOT);
    for (Privilege privilege : values()) {
      if (privilege.word().equals(word) || privilege == TEMPORARY && word.equals("TEMP")) {
        return Optional.of(privilege);
      }
    }
    return Optional.empty();
  }

  /** Each letter once, in order. */
  public static String letters(String letters) {
    StringBuilder found = new StringBuilder();
    of(letters).forEach(p -> found.append(p.letter));
    return found.toString();
  }

  public static List<Privilege> of(String letters) {
    List<Privilege> found = new ArrayList<>();
    for (Privilege privilege : values()) {
      if (letters.indexOf(privilege.letter) >= 0) {
        found.add(privilege);
      }
    }
    return found;
  }
}
