package dev.gantry.contract.tests.pairing;

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

  RequestChanges over(RequestChanges every) {
    return new RequestChanges(
        request.or(every::request),
        Merge.maps(every.with, with),
        Merge.lists(every.without, without));
  }

  RequestChanges from(String example) {
    return new RequestChanges(Optional.of(example), with, without);
  }
}
