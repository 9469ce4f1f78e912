package dev.gantry.server.http.request;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.user.User;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The caller of the request that this thread is answering. */
public final class CurrentCaller {

  private static final String ATTRIBUTE = CurrentCaller.class.getName();

  /**
   * The caller of this request.
   *
   * @throws ApiException with status 401 where nobody is logged in
   */
  public Caller get() {
    Object caller = attributes().getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (caller == null) {
      throw notLoggedIn();
    }
    return (Caller) caller;
  }

  /** The account of this request's caller; see {@link #get()}. */
  public User user() {
    return get().user();
  }

  void set(Caller caller) {
    attributes().setAttribute(ATTRIBUTE, caller, RequestAttributes.SCOPE_REQUEST);
  }

  static ApiException notLoggedIn() {
    return ApiException.verbatim(401, "You must be logged in to do this.", null);
  }

  private static RequestAttributes attributes() {
    return RequestContextHolder.currentRequestAttributes();
  }
}
