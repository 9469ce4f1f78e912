package dev.gantry.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A table of text; every row has as many cells as the head. */
public record Table(List<String> head, List<List<String>> rows) {

  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    int columns = head.size();
    if (rows.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException("A row has not " + columns + " cells: " + rows);
    }
  }

  /** A table without rows. */
  public static Table of(String... head) {
    return new Table(List.of(head), List.of());
  }

  /** The same table with one row more. */
  public Table with(String... row) {
    List<List<String>> more = new ArrayList<>(rows);
    more.add(Arrays.asList(row));
    return new Table(head, more);
  }

  /** As Markdown, with an end of line after each row. */
  public String markdown() {
    String rule = head.stream().map(column -> "---").collect(line());
    return head.stream().collect(line())
        + rule
        + rows.stream().map(row -> row.stream().collect(line())).collect(Collectors.joining());
  }

  private static Collector<CharSequence, ?, String> line() {
    return Collectors.joining(" | ", "| ", " |\n");
  }
}
