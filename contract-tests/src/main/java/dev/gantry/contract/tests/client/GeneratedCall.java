package dev.gantry.contract.tests.client;

import dev.gantry.contract.tests.pairing.PairedRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** One generated method, called with the arguments that a paired request has for it. */
record GeneratedCall(Object api, Method method) {

  /**
   * Makes the call.
   *
   * @return the answer as the client's model
   * @throws RuntimeException what the client threw
   */
  Object make(PairedRequest request) {
    var arguments = new CallArguments(request);
    var values = Arrays.stream(method.getParameters()).map(arguments::valueOf).toArray();
    try {
      return method.invoke(api, values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
