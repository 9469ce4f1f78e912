package dev.gantry.server.move;

import dev.gantry.server.store.WorkspaceSection;
import java.util.ArrayList;
import java.util.List;

/** Reads both workspaces and compares them, section by section. */
record MoveCheck(MoveEnd from, MoveEnd to, MoveDisplay display) {

  /** The names of the sections that differ. */
  List<String> run() {
    List<String> different = new ArrayList<>();
    for (WorkspaceSection<?> section : WorkspaceSection.ALL) {
      SectionSum wanted = sum(from, section, "Checking the source's ");
      SectionSum written = sum(to, section, "Checking the target's ");
      if (wanted.equals(written)) {
        display.say(section.name() + ": " + described(wanted) + " on both sides");
      } else {
        different.add(section.name());
        display.say(
            "%s differ: %s in the source, %s in the target"
                .formatted(section.name(), described(wanted), described(written)));
      }
    }
    return different;
  }

  private <T> SectionSum sum(MoveEnd end, WorkspaceSection<T> section, String task) {
    RecordDigest digest = new RecordDigest(end);
    SectionSum[] sum = {SectionSum.EMPTY};
    try (MoveDisplay.Task shown =
        display.begin(task + section.name(), end.records().count(section), 0)) {
      end.read(
          section,
          null,
          batch -> {
            for (T moved : batch.records()) {
              sum[0] = sum[0].plus(digest.of(moved));
            }
            shown.advance(batch.records().size());
          });
    }
    return sum[0];
  }

  private static String described(SectionSum sum) {
    return sum.records() + " (checksum " + sum.checksum().toString().substring(0, 12) + ")";
  }
}
