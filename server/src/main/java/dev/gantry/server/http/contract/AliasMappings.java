package dev.gantry.server.http.contract;

import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Maps the further paths of operations ({@code x-aliases}) to the methods that answer at their own
 * ones, so that whatever holds for an operation holds for its aliases.
 */
public final class AliasMappings implements SmartInitializingSingleton {

  private final Operations operations;
  private final RequestMappingHandlerMapping mappings;

  public AliasMappings(Operations operations, RequestMappingHandlerMapping mappings) {
    this.operations = operations;
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Map.copyOf(mappings.getHandlerMethods()).forEach(this::mapAliases);
  }

  private void mapAliases(RequestMappingInfo mapping, HandlerMethod handler) {
    operations
        .find(handler.getMethod().getName())
        .filter(operation -> !operation.aliases().isEmpty())
        .ifPresent(
            operation ->
                mappings.registerMapping(
                    mapping
                        .mutate()
                        .paths(operation.aliases().toArray(String[]::new))
                        .options(mappings.getBuilderConfiguration())
                        .build(),
                    handler.getBean(),
                    handler.getMethod()));
  }
}
