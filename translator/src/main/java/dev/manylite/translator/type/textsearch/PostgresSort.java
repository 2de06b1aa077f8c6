package dev.manylite.translator.type.textsearch;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * PostgreSQL's quicksort (Bentley and McIlroy), which is not stable. Where only the first of equal
 * elements is kept, or they differ in what does not count, its order shows.
 */
public final class PostgresSort<T> {
  private static final int SMALL = 7;
  private static final int LARGE = 40;

  private final List<T> list;
  private final Comparator<? super T> order;

  private PostgresSort(List<T> list, Comparator<? super T> order) {
    this.list = list;
    this.order = order;
  }

  public static <T> void sort(List<T> list, Comparator<? super T> order) {
    new PostgresSort<T>(list, order).sort(0, list.size());
  }

  private void sort(int start, int length) {
    if (length < SMALL) {
      insert(start, length);
      return;
    }
    if (isSorted(start, length)) {
      return;
    }
    int end = start + length;
    swap(start, pivot(start, length));
    int equalLeft = start + 1;
    int left = start + 1;
    int right = end - 1;
    int equalRight = end - 1;
    while (true) {
      for (int c; left <= right && (c = compare(left, start)) <= 0; left++) {
        if (c == 0) {
          swap(equalLeft++, left);
        }
      }
      for (int c; left <= right && (c = compare(right, start)) >= 0; right--) {
        if (c == 0) {
          swap(right, equalRight--);
        }
      }
      if (left > right) {
        break;
      }
      swap(left++, right--);
    }
    int moved = Math.min(equalLeft - start, left - equalLeft);
    swap(start, left - moved, moved);
    moved = Math.min(equalRight - right, end - equalRight - 1);
    swap(left, end - moved, moved);
    sort(start, left - equalLeft);
    sort(end - (equalRight - right), equalRight - right);
  }

  private void insert(int start, int length) {
    for (int i = start + 1; i < start + length; i++) {
      for (int j = i; j > start && compare(j - 1, j) > 0; j--) {
        swap(j, j - 1);
      }
    }
  }

  private boolean isSorted(int start, int length) {
    for (int i = start + 1; i < start + length; i++) {
      if (compare(i - 1, i) > 0) {
        return false;
      }
    }
    return true;
  }

  private int pivot(int start, int length) {
    int middle = start + length / 2;
    if (length == SMALL) {
      return middle;
    }
    int low = start;
    int high = start + length - 1;
    if (length > LARGE) {
      int step = length / 8;
      low = median(low, low + step, low + 2 * step);
      middle = median(middle - step, middle, middle + step);
      high = median(high - 2 * step, high - step, high);
    }
    return median(low, middle, high);
  }

  private int median(int a, int b, int c) {
    if (compare(a, b) < 0) {
      return compare(b, c) < 0 ? b : compare(a, c) < 0 ? c : a;
    }
    return compare(b, c) > 0 ? b : compare(a, c) < 0 ? a : c;
  }

  private int compare(int a, int b) {
    return order.compare(list.get(a), list.get(b));
  }

  private void swap(int a, int b) {
    Collections.swap(list, a, b);
  }

  private void swap(int a, int b, int count) {
    for (int i = 0; i < count; i++) {
      swap(a + i, b + i);
    }
  }
}
