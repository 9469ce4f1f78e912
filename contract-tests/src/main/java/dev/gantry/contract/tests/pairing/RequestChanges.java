package dev.gantry.contract.tests.pairing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a request has that the documented one has not, and the other way round.
 *
 * @param request name of the documented body to start from; the first one where absent
 * @param with values to set, by parameter name or by key of the body; objects are merged deeply
 * @param without names of parameters or JSON pointers into the body to leave out
 */
record RequestChanges(Optional<String> request, Map<String, JsonNode> with, List<String> without) {

  static final RequestChanges NONE = new RequestChanges(Optional.empty(), Map.of(), List.of());

  /** These changes on top of those that all cases share; what they leave out is not set either. */
  RequestChanges over(RequestChanges every) {
    Map<String, JsonNode> shared = new LinkedHashMap<>(every.with);
    without.forEach(shared::remove);
    return new RequestChanges(
        request.or(every::request), Merge.maps(shared, with), Merge.lists(every.without, without));
  }

  RequestChanges from(String example) {
    return new RequestChanges(Optional.of(example), with, without);
  }
}
