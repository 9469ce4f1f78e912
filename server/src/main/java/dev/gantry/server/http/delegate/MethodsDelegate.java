package dev.gantry.server.http.delegate;

import dev.gantry.api.MethodsApiDelegate;
import dev.gantry.api.model.CallMethodRequest;
import dev.gantry.api.model.CallMethodResponse;
import dev.gantry.server.http.method.MethodCalls;
import dev.gantry.server.http.method.MethodResult;
import dev.gantry.server.http.request.CurrentCaller;
import org.springframework.http.ResponseEntity;

/** method.call: methods of the realtime API. */
final class MethodsDelegate implements MethodsApiDelegate {

  private final MethodCalls calls;
  private final CurrentCaller caller;

  MethodsDelegate(MethodCalls calls, CurrentCaller caller) {
    this.calls = calls;
    this.caller = caller;
  }

  @Override
  public ResponseEntity<CallMethodResponse> callMethod(String method, CallMethodRequest request) {
    MethodResult result = calls.call(caller.user(), request.getMessage());
    return ResponseEntity.status(result.success() ? 200 : 400)
        .body(new CallMethodResponse().message(result.text()).success(result.success()));
  }
}
