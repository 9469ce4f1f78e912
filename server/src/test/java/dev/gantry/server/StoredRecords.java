package dev.gantry.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Every row of a workspace's database, as text. Two that are equal show that nothing changed in
 * between.
 */
public record StoredRecords(Map<String, List<String>> rowsByTable) {

  static StoredRecords in(Path folder) {
    String address = "jdbc:sqlite:" + folder.resolve("gantry.db");
    SingleConnectionDataSource source = new SingleConnectionDataSource(address, true);
    try {
      JdbcTemplate database = new JdbcTemplate(source);
      Map<String, List<String>> rows = new TreeMap<>();
      for (String table :
          database.queryForList(
              "select name from pragma_table_list where schema = 'main' and type = 'table'",
              String.class)) {
        rows.put(
            table,
            database.queryForList("select * from \"" + table + "\"").stream()
                .map(Object::toString)
                .toList());
      }
      return new StoredRecords(rows);
    } finally {
      source.destroy();
    }
  }

  /** Whether a text stands in any record. */
  public boolean contain(String text) {
    return rowsByTable.values().stream().flatMap(List::stream).anyMatch(row -> row.contains(text));
  }
}
