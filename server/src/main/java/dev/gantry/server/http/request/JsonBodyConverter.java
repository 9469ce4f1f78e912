package dev.gantry.server.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Binds the body that the contract check has read already, so that it is parsed only once. Writes
 * an answer with its length, in one piece; without it the end of the answer would be a piece of its
 * own.
 */
public final class JsonBodyConverter extends AbstractHttpMessageConverter<Object> {

  private final JsonMapper mapper;

  public JsonBodyConverter(JsonMapper mapper) {
    super(MediaType.APPLICATION_JSON);
    this.mapper = mapper;
  }

  /** Texts and bytes are what they are, and no values to be written as JSON. */
  @Override
  protected boolean supports(Class<?> type) {
    return !CharSequence.class.isAssignableFrom(type)
        && !Resource.class.isAssignableFrom(type)
        && type != byte[].class;
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage message) {
    HttpServletRequest request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    try {
      return mapper.treeToValue(JsonBodyRequest.of(request).json(), type);
    } catch (JacksonException e) {
      throw new HttpMessageNotReadableException(e.getOriginalMessage(), e, message);
    }
  }

  @Override
  protected void writeInternal(Object value, HttpOutputMessage message) throws IOException {
    byte[] json;
    try {
      json = mapper.writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw new HttpMessageNotWritableException(e.getOriginalMessage(), e);
    }
    message.getHeaders().setContentLength(json.length);
    message.getBody().write(json);
  }
}
