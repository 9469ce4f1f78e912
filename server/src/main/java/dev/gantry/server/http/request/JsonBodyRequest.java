package dev.gantry.server.http.request;

import dev.gantry.server.core.ApiException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request whose body is read once, when first asked for, and is always a JSON object. */
final class JsonBodyRequest extends HttpServletRequestWrapper {

  private final JsonMapper mapper;
  private final int maxBytes;
  private JsonNode json;

  JsonBodyRequest(HttpServletRequest request, JsonMapper mapper, int maxBytes) {
    super(request);
    this.mapper = mapper;
    this.maxBytes = maxBytes;
  }

  static JsonBodyRequest of(HttpServletRequest request) {
    JsonBodyRequest body = WebUtils.getNativeRequest(request, JsonBodyRequest.class);
    if (body == null) {
      throw new IllegalStateException("no JSON body filter in front of " + request.getRequestURI());
    }
    return body;
  }

  /**
   * The body.
   *
   * @throws ApiException with status 413 where it is too large
   */
  JsonNode json() {
    if (json == null) {
      json = isForm() ? form() : parse();
    }
    return json;
  }

  @Override
  public String getContentType() {
    return MediaType.APPLICATION_JSON_VALUE;
  }

  @Override
  public String getHeader(String name) {
    return "Content-Type".equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return "Content-Type".equalsIgnoreCase(name)
        ? Collections.enumeration(List.of(getContentType()))
        : super.getHeaders(name);
  }

  /** A stream that is never empty: the binding asks {@link #json()} and not the stream. */
  @Override
  public ServletInputStream getInputStream() {
    return new PlaceholderStream();
  }

  private boolean isForm() {
    String contentType = super.getContentType();
    return contentType != null
        && contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        && !getParameterMap().isEmpty();
  }

  private JsonNode form() {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    return fields;
  }

  private JsonNode parse() {
    byte[] bytes = readAll();
    try {
      JsonNode parsed = mapper.readTree(bytes);
      return parsed.isObject() ? parsed : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException notJson) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private byte[] readAll() {
    if (getContentLengthLong() > maxBytes) {
      throw tooLarge();
    }
    try {
      byte[] bytes = super.getInputStream().readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("the request's body could not be read", e);
    }
  }

  private ApiException tooLarge() {
    return ApiException.verbatim(
        413,
        "The request body is larger than " + maxBytes + " bytes [error-request-too-large]",
        "error-request-too-large");
  }
}
