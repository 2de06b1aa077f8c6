package dev.manylite.translator.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was made of the keys that were used lately: a young and an old generation, of which
 * the old one is dropped when the young one is full. What is found in the old one is young again.
 * For all threads.
 */
public final class RecentlyUsed<K, V> {
  private static final int MOST_YOUNG = 128;

  private record Generations<K, V>(Map<K, V> young, Map<K, V> old) {}

  private final Function<K, V> maker;
  private volatile Generations<K, V> generations =
      new Generations<>(new ConcurrentHashMap<>(), Map.of());

  public RecentlyUsed(Function<K, V> maker) {
    this.maker = maker;
  }

  public V get(K key) {
    Generations<K, V> now = generations;
    V value = now.young.get(key);
    if (value != null) {
      return value;
    }
    value = now.old.get(key);
    if (value == null) {
      value = maker.apply(key);
    }
    now.young.put(key, value);
    if (now.young.size() > MOST_YOUNG) {
      generations = new Generations<>(new ConcurrentHashMap<>(), now.young);
    }
    return value;
  }
}
