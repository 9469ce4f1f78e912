package dev.gantry.server.http.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body of the kind {@code application/x-www-form-urlencoded} as the object of its fields. */
final class FormBody {

  private FormBody() {}

  /** The first value of each field, as text; no fields where the encoding is malformed. */
  static ObjectNode parse(byte[] body) {
    MultiValueMap<String, String> encoded =
        UriComponentsBuilder.newInstance()
            .query(new String(body, StandardCharsets.UTF_8))
            .build()
            .getQueryParams();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    try {
      encoded.forEach((name, values) -> fields.put(decode(name), first(values)));
    } catch (IllegalArgumentException malformed) {
      fields.removeAll();
    }
    return fields;
  }

  private static String first(List<String> values) {
    String value = values.get(0);
    return value == null ? "" : decode(value);
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
