package dev.manylite.translator.function.textsearch.headline;

import dev.manylite.translator.function.textsearch.headline.HeadlineText.Stretch;
import java.util.ArrayList;
import java.util.List;

/** Several stretches of the document, where MaxFragments is not 0. */
final class FragmentSelection {
  private final HeadlineText text;
  private final HeadlineOptions options;
  private List<Fragment> candidates = new ArrayList<>();

  /**
   * @param interesting words of the query in it
   * @param length words in it
   */
  private record Fragment(Stretch stretch, int interesting, int length) {
    boolean overlaps(Stretch other) {
      return stretch.first() <= other.last() && stretch.last() >= other.first();
    }
  }

  private FragmentSelection(HeadlineText text, HeadlineOptions options) {
    this.text = text;
    this.options = options;
  }

  static void select(HeadlineText text, HeadlineOptions options) {
    FragmentSelection selection = new FragmentSelection(text, options);
    Stretch cover = text.cover(0, options.longestCover());
    while (cover != null) {
      selection.divide(cover);
      cover = text.cover(cover.first() + 1, options.longestCover());
    }
    if (!selection.showBest()) {
      text.show(WordSelection.beginning(text, options), options.highlightAll());
    }
  }

  /** Into fragments that are short enough and have words of the query at both ends. */
  private void divide(Stretch cover) {
    for (int start = cover.first(); start <= cover.last(); ) {
      Fragment fragment = fragment(start, cover.last());
      candidates.add(fragment);
      start = fragment.stretch().last() + 1;
    }
  }

  private Fragment fragment(int from, int coverEnd) {
    int start = from;
    while (start < coverEnd && !text.word(start).isInteresting()) {
      start++;
    }
    int length = 0;
    int interesting = 0;
    int i = start;
    for (; i <= coverEnd && length < options.maxWords(); i++) {
      length += text.word(i).counts() ? 1 : 0;
      interesting += text.word(i).isInteresting() ? 1 : 0;
    }
    int end = coverEnd;
    if (coverEnd > i) {
      end = i;
      for (; i >= start; i--) {
        end = i;
        if (text.word(i).isInteresting()) {
          break;
        }
        length -= text.word(i).counts() ? 1 : 0;
      }
    }
    return new Fragment(new Stretch(start, end), interesting, length);
  }

  private boolean showBest() {
    boolean any = false;
    for (int f = 0; f < options.maxFragments(); f++) {
      Fragment best = best();
      if (best == null) {
        break;
      }
      Stretch shown = stretched(best);
      text.show(shown, options.highlightAll());
      candidates.remove(best);
      candidates = new ArrayList<>(candidates.stream().filter(c -> !c.overlaps(shown)).toList());
      any = true;
    }
    return any;
  }

  /** With the most words of the query; of several the shortest, and then the first. */
  private Fragment best() {
    Fragment best = null;
    for (Fragment candidate : candidates) {
      int most = best == null ? 0 : best.interesting();
      int shortest = best == null ? Integer.MAX_VALUE : best.length();
      if (candidate.interesting() > most
          || candidate.interesting() == most && candidate.length() < shortest) {
        best = candidate;
      }
    }
    return best;
  }

  private Stretch stretched(Fragment fragment) {
    int first = fragment.stretch().first();
    int last = fragment.stretch().last();
    int length = fragment.length();
    if (length >= options.maxWords()) {
      return fragment.stretch();
    }
    int most = (options.maxWords() - length) / 2;
    int grown = 0;
    int marker = first;
    for (int i = first - 1; i >= 0 && grown < most && !text.word(i).isShown(); i--) {
      grown += text.word(i).counts() ? 1 : 0;
      marker = i;
    }
    length += grown;
    for (; marker < first && isBadEnd(marker); marker++) {
      length -= text.word(marker).counts() ? 1 : 0;
    }
    first = marker;
    marker = last;
    for (int i = last + 1;
        i < text.size() && length < options.maxWords() && !text.word(i).isShown();
        i++) {
      length += text.word(i).counts() ? 1 : 0;
      marker = i;
    }
    while (marker > last && isBadEnd(marker)) {
      marker--;
    }
    return new Stretch(first, marker);
  }

  private boolean isBadEnd(int i) {
    return text.word(i).isBadEnd(options.shortWord());
  }
}
