package dev.gantry.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures contestants in turns, so that what disturbs the machine disturbs all alike. */
public final class Rounds {

  private Rounds() {}

  /** So many rounds in each of which every contestant runs once. */
  public static <K> Map<K, Series> alternate(int rounds, Map<K, Supplier<Sample>> contestants) {
    Map<K, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      contestants.forEach(
          (name, contestant) ->
              samples.computeIfAbsent(name, any -> new ArrayList<>()).add(contestant.get()));
    }
    Map<K, Series> series = new LinkedHashMap<>();
    samples.forEach((name, list) -> series.put(name, new Series(list)));
    return series;
  }
}
