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

/** A request whose body is read once, when first asked for, and is always a JSON object. */
final class JsonBodyRequest extends HttpServletRequestWrapper {

  private final ServletInputStream body;
  private final JsonMapper mapper;
  private int maxBytes;
  private JsonNode json;

  JsonBodyRequest(HttpServletRequest request, JsonMapper mapper, int maxBytes) {
    super(request);
    this.body = bodyOf(request);
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

  /** Lowers the size of the largest body that is read; for the time before it is read. */
  void limitTo(int bytes) {
    maxBytes = Math.min(maxBytes, bytes);
  }

  /**
   * The body.
   *
   * @throws ApiException with status 413 where it is too large
   */
  JsonNode json() {
    if (json == null) {
      json = parse();
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

  private JsonNode parse() {
    byte[] bytes = readAll();
    try {
      JsonNode parsed = mapper.readTree(bytes);
      return parsed.isObject() ? parsed : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException notJson) {
      return isForm() ? FormBody.parse(bytes) : JsonNodeFactory.instance.objectNode();
    }
  }

  private boolean isForm() {
    String contentType = super.getContentType();
    return contentType != null
        && contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private byte[] readAll() {
    if (getContentLengthLong() > maxBytes) {
      throw tooLarge();
    }
    try {
      byte[] bytes = body.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException brokenOff) {
      throw ApiException.verbatim(400, "The request body could not be read", null);
    }
  }

  /** Taken at once: from then on the web server does not read a form as parameters. */
  private static ServletInputStream bodyOf(HttpServletRequest request) {
    try {
      return request.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ApiException tooLarge() {
    return ApiException.verbatim(
        413,
        "The request body is larger than " + maxBytes + " bytes [error-request-too-large]",
        "error-request-too-large");
  }
}
