package dev.gantry.reference.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has changed from one state of a public API to another. */
public final class ApiComparison {
  private final PublicApi before;
  private final PublicApi now;
  private final List<ApiChange> changes = new ArrayList<>();

  private ApiComparison(PublicApi before, PublicApi now) {
    this.before = before;
    this.now = now;
  }

  /** The changes, breaking ones first. */
  public static List<ApiChange> changes(PublicApi before, PublicApi now) {
    return new ApiComparison(before, now).compare();
  }

  private List<ApiChange> compare() {
    before.types().forEach((name, type) -> compare(type, now.types().get(name)));
    now.types().values().stream()
        .filter(it -> !before.types().containsKey(it.name()))
        .forEach(it -> changes.add(new ApiChange(false, it.shortName(), "is new")));
    changes.sort(Comparator.comparing(ApiChange::breaking).reversed());
    return List.copyOf(changes);
  }

  private void compare(PublicType old, PublicType type) {
    if (type == null) {
      changes.add(new ApiChange(true, old.shortName(), "is gone: " + old.declaration()));
      return;
    }
    if (!old.declaration().equals(type.declaration())) {
      var what = "was declared " + old.declaration() + " and now is " + type.declaration();
      changes.add(new ApiChange(true, old.shortName(), what));
    }
    for (var member : old.members()) {
      if (!type.members().contains(member)) {
        changes.add(new ApiChange(true, old.nameIn(member), "is gone: " + member));
      }
    }
    for (var member : type.members()) {
      if (!old.members().contains(member)) {
        changes.add(added(type, member));
      }
    }
  }

  private static ApiChange added(PublicType type, String member) {
    return type.demands(member)
        ? new ApiChange(
            true, type.nameIn(member), "is new, and whoever implements it lacks it: " + member)
        : new ApiChange(false, type.nameIn(member), "is new: " + member);
  }
}
