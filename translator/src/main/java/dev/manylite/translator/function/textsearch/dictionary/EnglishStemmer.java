package dev.manylite.translator.function.textsearch.dictionary;

import java.util.Map;
import java.util.Set;

/**
 * The Snowball project's English stemmer (Porter2), release 2.2, which is PostgreSQL 15's. A word's
 * region R1 begins after the first consonant that follows a vowel, R2 likewise within R1; most
 * endings go only where they are in one of these. A {@code y} that is a consonant is written {@code
 * Y} meanwhile.
 */
final class EnglishStemmer {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("skis", "ski"),
          Map.entry("skies", "sky"),
          Map.entry("dying", "die"),
          Map.entry("lying", "lie"),
          Map.entry("tying", "tie"),
          Map.entry("idly", "idl"),
          Map.entry("gently", "gentl"),
          Map.entry("ugly", "ugli"),
          Map.entry("early", "earli"),
          Map.entry("only", "onli"),
          Map.entry("singly", "singl"),
          Map.entry("sky", "sky"),
          Map.entry("news", "news"),
          Map.entry("howe", "howe"),
          Map.entry("atlas", "atlas"),
          Map.entry("cosmos", "cosmos"),
          Map.entry("bias", "bias"),
          Map.entry("andes", "andes"));

  /** That keep what is left of them without a plural's ending. */
  private static final Set<String> INVARIABLE =
      Set.of("inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");

  private static final Endings STEP_2 =
      new Endings(
          "tional=tion enci=ence anci=ance abli=able entli=ent izer=ize ization=ize ational=ate"
              + " ation=ate ator=ate alism=al aliti=al alli=al fulness=ful ousli=ous ousness=ous"
              + " iveness=ive iviti=ive biliti=ble bli=ble ogi=og fulli=ful lessli=less li=");
  private static final Endings STEP_3 =
      new Endings("tional=tion ational=ate alize=al icate=ic iciti=ic ical=ic ful= ness= ative=");
  private static final Endings STEP_4 =
      new Endings(
          "al= ance= ence= er= ic= able= ible= ant= ement= ment= ent= ism= ate= iti= ous= ive="
              + " ize= ion=");

  private final StringBuilder word;
  private int region1;
  private int region2;

  private EnglishStemmer(String word) {
    this.word = new StringBuilder(word);
  }

  /** The stem of a word in lower case; empty for what is an apostrophe and no word. */
  static String stem(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    return word.codePointCount(0, word.length()) < 3 ? word : new EnglishStemmer(word).stem();
  }

  private String stem() {
    markConsonants();
    markRegions();
    removePossessive();
    removePlural();
    if (!INVARIABLE.contains(word.toString())) {
      removePastAndParticiple();
      replaceFinalY();
      step2();
      step3();
      step4();
      step5();
    }
    return word.toString().replace('Y', 'y');
  }

  private void markConsonants() {
    if (word.charAt(0) == '\'') {
      word.deleteCharAt(0);
    }
    if (word.charAt(0) == 'y') {
      word.setCharAt(0, 'Y');
    }
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) == 'y' && isVowel(i - 1)) {
        word.setCharAt(i, 'Y');
      }
    }
  }

  private void markRegions() {
    String text = word.toString();
    region1 =
        text.startsWith("gener") || text.startsWith("arsen")
            ? 5
            : text.startsWith("commun") ? 6 : regionAfter(0);
    region2 = regionAfter(region1);
  }

  private int regionAfter(int start) {
    int i = start;
    while (i < word.length() && !isVowel(i)) {
      i++;
    }
    while (i < word.length() && isVowel(i)) {
      i++;
    }
    return Math.min(i + 1, word.length());
  }

  private void removePossessive() {
    cut(endsWith("'s'") ? 3 : endsWith("'s") ? 2 : endsWith("'") ? 1 : 0);
  }

  private void removePlural() {
    if (endsWith("sses")) {
      cut(2);
    } else if (endsWith("ied") || endsWith("ies")) {
      boolean longer = word.codePointCount(0, word.length()) > 4;
      cut(longer ? 2 : 1);
    } else if (endsWith("s") && !endsWith("us") && !endsWith("ss")) {
      int before = word.length() - 1;
      if (before > 0 && hasVowel(word.offsetByCodePoints(before, -1))) {
        cut(1);
      }
    }
  }

  private void removePastAndParticiple() {
    if (endsWith("eed") || endsWith("eedly")) {
      int length = endsWith("eed") ? 3 : 5;
      if (inRegion(region1, length)) {
        cut(length - 2);
      }
      return;
    }
    int length =
        endsWith("ed") ? 2 : endsWith("ing") ? 3 : endsWith("edly") ? 4 : endsWith("ingly") ? 5 : 0;
    if (length == 0 || !hasVowel(word.length() - length)) {
      return;
    }
    cut(length);
    if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
      word.append('e');
    } else if (endsWithDouble()) {
      cut(1);
    } else if (word.length() == region1 && endsWithShortSyllable(word.length())) {
      word.append('e');
    }
  }

  private boolean endsWithDouble() {
    int last = word.length() - 1;
    return last > 0
        && word.charAt(last) == word.charAt(last - 1)
        && "bdfgmnprt".indexOf(word.charAt(last)) >= 0;
  }

  private void replaceFinalY() {
    int last = word.length() - 1;
    if ((endsWith("y") || endsWith("Y")) && last > 1 && !isVowel(last - 1)) {
      word.setCharAt(last, 'i');
    }
  }

  private void step2() {
    String ending = STEP_2.longest(word);
    if (ending == null || !inRegion(region1, ending.length())) {
      return;
    }
    int before = word.length() - ending.length() - 1;
    char preceding = before < 0 ? ' ' : word.charAt(before);
    boolean allowed =
        switch (ending) {
          case "ogi" -> preceding == 'l';
          case "li" -> "cdeghkmnrt".indexOf(preceding) >= 0;
          default -> true;
        };
    if (allowed) {
      replace(ending, STEP_2);
    }
  }

  private void step3() {
    String ending = STEP_3.longest(word);
    if (ending != null
        && inRegion(
            ending.equals("ative") ? Math.max(region1, region2) : region1, ending.length())) {
      replace(ending, STEP_3);
    }
  }

  private void step4() {
    String ending = STEP_4.longest(word);
    if (ending == null || !inRegion(region2, ending.length())) {
      return;
    }
    if (!ending.equals("ion") || endsWith("sion") || endsWith("tion")) {
      replace(ending, STEP_4);
    }
  }

  private void step5() {
    boolean removes =
        endsWith("e")
            ? inRegion(region2, 1)
                || inRegion(region1, 1) && !endsWithShortSyllable(word.length() - 1)
            : endsWith("ll") && inRegion(region2, 1);
    if (removes) {
      cut(1);
    }
  }

  /** Consonant, vowel, and a consonant other than w, x and Y; or a word of vowel and consonant. */
  private boolean endsWithShortSyllable(int end) {
    if (end < 2 || isVowel(end - 1) || !isVowel(end - 2)) {
      return false;
    }
    if (end == 2) {
      return true;
    }
    return "wxY".indexOf(word.charAt(end - 1)) < 0 && !isVowel(end - 3);
  }

  private boolean hasVowel(int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVowel(int at) {
    return "aeiouy".indexOf(word.charAt(at)) >= 0;
  }

  private boolean inRegion(int region, int length) {
    return region <= word.length() - length;
  }

  private boolean endsWith(String ending) {
    return Endings.ends(word, ending);
  }

  private void cut(int length) {
    word.setLength(word.length() - length);
  }

  private void replace(String ending, Endings step) {
    cut(ending.length());
    word.append(step.replacement(ending));
  }
}
