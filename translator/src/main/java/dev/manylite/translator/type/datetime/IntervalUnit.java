package dev.manylite.translator.type.datetime;

import java.util.HashMap;
import java.util.Map;

/** A unit's name in an interval (manual, 8.5.4), in the spellings that PostgreSQL takes. */
enum IntervalUnit {
  MICROSECOND("us usec usecond useconds usecs microsecond microseconds microsecon"),
  MILLISECOND("ms msec msecond mseconds msecs millisecond milliseconds millisecon"),
  SECOND("s sec second seconds secs"),
  MINUTE("m min mins minute minutes"),
  HOUR("h hour hours hr hrs"),
  DAY("d day days"),
  WEEK("w week weeks"),
  MONTH("mon mons month months"),
  YEAR("y year years yr yrs"),
  DECADE("dec decs decade decades"),
  CENTURY("c cent century centuries"),
  MILLENNIUM("mil mils millennia millennium");

  private static final Map<String, IntervalUnit> NAMES = new HashMap<>();

  static {
    for (IntervalUnit unit : values()) {
      for (String name : unit.names.split(" ")) {
        NAMES.put(DateTimeKeyword.cut(name), unit);
      }
    }
  }

  private final String names;

  IntervalUnit(String names) {
    this.names = names;
  }

  /** Null for an unknown word. */
  static IntervalUnit find(String word) {
    return NAMES.get(DateTimeKeyword.cut(word));
  }
}
