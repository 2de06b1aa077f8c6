package dev.manylite.gateway.session.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.manylite.translator.Plan;
import dev.manylite.translator.parse.ParsedStatement;
import java.util.List;
import java.util.function.Function;

/**
 * Parsed query strings and plans, shared by all sessions. Bounded by the length of the texts, so
 * that a client that sends huge or ever new statements can't fill the memory. Faults are not kept.
 */
public final class PlanCache {
  /** Longer texts are scripts that nobody repeats. */
  private static final int LONGEST_TEXT = 64 * 1024;

  private final Cache<String, List<ParsedStatement>> parsed;
  private final Cache<PlanKey, Plan> plans;

  /**
   * @param maxCharacters of SQL text held by each of the two caches
   */
  public PlanCache(long maxCharacters) {
    parsed =
        Caffeine.newBuilder()
            .maximumWeight(maxCharacters)
            .weigher((String text, List<ParsedStatement> list) -> 100 + text.length())
            .build();
    plans =
        Caffeine.newBuilder()
            .maximumWeight(maxCharacters)
            .weigher((PlanKey key, Plan plan) -> 200 + key.text().length() + sizeOf(plan))
            .build();
  }

  private static int sizeOf(Plan plan) {
    int size = plan.sql().length();
    for (Plan.Stage stage : plan.before()) {
      size += 200 + (stage.plan() == null ? 0 : stage.plan().sql().length());
    }
    return size;
  }

  public List<ParsedStatement> parse(String text, Function<String, List<ParsedStatement>> parser) {
    if (text.length() > LONGEST_TEXT) {
      return parser.apply(text);
    }
    List<ParsedStatement> found = parsed.getIfPresent(text);
    if (found == null) {
      found = List.copyOf(parser.apply(text));
      parsed.put(text, found);
    }
    return found;
  }

  /** Null where there is none yet; what has no text of its own never has. */
  public Plan find(PlanKey key) {
    return key.text().isEmpty() ? null : plans.getIfPresent(key);
  }

  public void keep(PlanKey key, Plan plan) {
    if (!key.text().isEmpty() && key.text().length() <= LONGEST_TEXT) {
      plans.put(key, plan);
    }
  }
}
