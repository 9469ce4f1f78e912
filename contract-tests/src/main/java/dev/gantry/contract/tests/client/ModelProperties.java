package dev.gantry.contract.tests.client;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** The getters of a generated model, by the name that a property has in JSON. */
final class ModelProperties {
  private final Object model;
  private final Map<String, Method> getters = new HashMap<>();
  private Map<?, ?> additional = Map.of();

  ModelProperties(Object model) {
    this.model = model;
    for (var method : model.getClass().getMethods()) {
      var property = method.getAnnotation(JsonProperty.class);
      if (method.getParameterCount() == 0 && property != null) {
        getters.put(property.value(), method);
      }
      if (method.isAnnotationPresent(JsonAnyGetter.class)
          && invoke(method) instanceof Map<?, ?> map) {
        additional = map;
      }
    }
  }

  boolean hasGetter(String name) {
    return getters.containsKey(name);
  }

  Object get(String name) {
    return invoke(getters.get(name));
  }

  /** A value that the model keeps without a getter of its own, or null. */
  Object additional(String name) {
    return additional.get(name);
  }

  private Object invoke(Method getter) {
    try {
      return getter.invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(getter + " cannot be read", e);
    }
  }
}
