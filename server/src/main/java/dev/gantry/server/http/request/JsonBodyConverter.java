package dev.gantry.server.http.request;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Binds the body that the contract check has read already, so that it is parsed only once. */
public final class JsonBodyConverter extends AbstractHttpMessageConverter<Object> {

  private final JsonMapper mapper;

  public JsonBodyConverter(JsonMapper mapper) {
    super(MediaType.APPLICATION_JSON);
    this.mapper = mapper;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return true;
  }

  @Override
  public boolean canWrite(Class<?> type, MediaType mediaType) {
    return false;
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
  protected void writeInternal(Object value, HttpOutputMessage message) {
    throw new UnsupportedOperationException("this converter only reads");
  }
}
