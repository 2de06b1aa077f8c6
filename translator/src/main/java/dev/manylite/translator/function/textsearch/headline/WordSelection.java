package dev.manylite.translator.function.textsearch.headline;

import dev.manylite.translator.function.textsearch.headline.HeadlineText.Stretch;

/** One stretch of the document, where MaxFragments is 0. */
final class WordSelection {
  private final HeadlineText text;
  private final HeadlineOptions options;
  private Stretch best = new Stretch(0, -1);
  private int bestInteresting = -1;
  private boolean bestCovers;

  /** The headline under construction. */
  private int first;

  private int last;
  private int length;
  private int interesting;

  private WordSelection(HeadlineText text, HeadlineOptions options) {
    this.text = text;
    this.options = options;
  }

  static void select(HeadlineText text, HeadlineOptions options) {
    if (options.highlightAll()) {
      text.show(new Stretch(0, text.size() - 1), true);
      return;
    }
    WordSelection selection = new WordSelection(text, options);
    Stretch cover = text.cover(0, options.longestCover());
    while (cover != null) {
      selection.consider(cover);
      cover = text.cover(cover.first() + 1, options.longestCover());
    }
    if (selection.bestInteresting < 0) {
      selection.best = beginning(text, options);
    }
    text.show(selection.best, false);
  }

  /** The first words, where nothing satisfies the query. */
  static Stretch beginning(HeadlineText text, HeadlineOptions options) {
    int end = -1;
    int words = 0;
    for (int i = 0; i < text.size() && words < options.minWords(); i++) {
      words += text.word(i).counts() ? 1 : 0;
      end = i;
    }
    return new Stretch(0, end);
  }

  private void consider(Stretch cover) {
    int p = cover.first();
    int q = cover.last();
    first = p;
    last = p;
    length = 0;
    interesting = 0;
    int i = p;
    for (; i <= q && length < options.maxWords(); i++) {
      count(i, 1);
      last = i;
    }
    if (length < options.maxWords()) {
      lengthen(i - 1, q);
      if (length < options.minWords()) {
        extendToTheLeft(p);
      }
    } else {
      shorten(Math.min(i, q));
    }
    adopt(first <= p && last >= q);
  }

  /** On to a good end. */
  private void lengthen(int from, int coverEnd) {
    for (int i = from; i < text.size() && length < options.maxWords(); i++) {
      if (i > coverEnd) {
        count(i, 1);
      }
      last = i;
      if (!isBadEnd(i) && length >= options.minWords()) {
        break;
      }
    }
  }

  private void extendToTheLeft(int coverStart) {
    int i = coverStart - 1;
    for (; i >= 0; i--) {
      count(i, 1);
      if (length >= options.maxWords() || !isBadEnd(i) && length >= options.minWords()) {
        break;
      }
    }
    first = Math.max(i, 0);
  }

  private void shorten(int from) {
    for (int i = from; length > options.minWords() && isBadEnd(i); i--) {
      count(i, -1);
      last = i - 1;
    }
  }

  /** Those with the whole cover first, then those with more words of the query. */
  private void adopt(boolean covers) {
    boolean better;
    if (covers != bestCovers) {
      better = covers;
    } else if (interesting != bestInteresting) {
      better = interesting > bestInteresting;
    } else {
      better = !isBadEnd(last) && isBadEnd(best.last());
    }
    if (better) {
      best = new Stretch(first, last);
      bestInteresting = interesting;
      bestCovers = covers;
    }
  }

  private void count(int i, int sign) {
    length += text.word(i).counts() ? sign : 0;
    interesting += text.word(i).isInteresting() ? sign : 0;
  }

  private boolean isBadEnd(int i) {
    return text.word(i).isBadEnd(options.shortWord());
  }
}
