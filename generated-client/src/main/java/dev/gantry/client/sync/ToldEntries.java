package dev.gantry.client.sync;

import dev.gantry.client.model.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which entries of a list were told, as far back as the next look goes. */
final class ToldEntries {
  private final Map<String, Long> stamps = new HashMap<>();

  boolean contains(Message entry) {
    return stamps.containsKey(entry.getId());
  }

  /** False where this entry, as it is, was told already. */
  boolean tell(Message entry, long stamp) {
    Long before = stamps.put(entry.getId(), stamp);
    return before == null || before < stamp;
  }

  void tellUpTo(long end, List<Message> entries, ChangeList list) {
    for (Message entry : entries) {
      if (list.stamp(entry) <= end) {
        tell(entry, list.stamp(entry));
      }
    }
  }

  void forgetBefore(long stamp) {
    stamps.values().removeIf(told -> told < stamp);
  }
}
