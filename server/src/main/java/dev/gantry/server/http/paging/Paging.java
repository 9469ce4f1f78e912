package dev.gantry.server.http.paging;

import dev.gantry.server.core.PageRequest;
import dev.gantry.server.setting.Settings;

/** {@code offset}, {@code count} and {@code sort} of a request. */
public final class Paging {

  /** What a client gets that asks for everything: more would fill the memory with one answer. */
  static final int MOST = 5_000;

  private final Settings settings;
  private final JsonParameters parameters;

  public Paging(Settings settings, JsonParameters parameters) {
    this.settings = settings;
    this.parameters = parameters;
  }

  /**
   * The page that is asked for. Without a count, or with a negative one, it is {@code
   * API_Default_Count} long; {@code API_Upper_Count_Limit} is the most. A count of 0 asks for
   * everything where {@code API_Allow_Infinite_Count} is on; that is up to 5,000 entries, and the
   * total tells whether there are more.
   *
   * @param offset null and negative mean 0
   * @param sort a JSON object of 1 and -1 by field; null or blank for the list's own order
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-sort}
   */
  public PageRequest page(Integer offset, Integer count, String sort) {
    return new PageRequest(
        offset == null ? 0 : Math.max(0, offset), count(count), parameters.sort(sort));
  }

  /**
   * As {@link #page(Integer, Integer, String)}, where the contract also knows {@code query} and
   * {@code fields}. They have no effect, as in Rocket.Chat since 7.0.
   *
   * @throws dev.gantry.server.core.ApiException also {@code error-invalid-fields} and {@code
   *     error-invalid-query}
   */
  public PageRequest page(Integer offset, Integer count, String sort, String query, String fields) {
    PageRequest page = page(offset, count, sort);
    parameters.requireFields(fields);
    parameters.requireQuery(query);
    return page;
  }

  private int count(Integer count) {
    if (count != null && count == 0 && settings.isOn("API_Allow_Infinite_Count")) {
      return MOST;
    }
    int wanted = count == null || count <= 0 ? settings.number("API_Default_Count") : count;
    return Math.max(0, Math.min(wanted, settings.number("API_Upper_Count_Limit")));
  }
}
