package dev.gantry.server;

import dev.gantry.server.http.contract.ContractDocument;
import dev.gantry.server.http.request.JsonBodyConverter;
import dev.gantry.server.http.request.OperationInterceptor;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Where Rocket.Chat's ways differ from those of Spring MVC. */
final class MvcConventions implements WebMvcConfigurer {

  private final JsonMapper mapper;
  private final ContractDocument contract;
  private final OperationInterceptor operationInterceptor;

  MvcConventions(
      JsonMapper mapper, ContractDocument contract, OperationInterceptor operationInterceptor) {
    this.mapper = mapper;
    this.contract = contract;
    this.operationInterceptor = operationInterceptor;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.addCustomConverter(new JsonBodyConverter(mapper));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(operationInterceptor).addPathPatterns("/api/**");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/openapi.json")
        .addResourceLocations("classpath:/dev/gantry/contract/");
  }

  /**
   * Answers are JSON whatever the client accepts. The endings of the paths are named because Spring
   * takes {@code chat.getMessage} for a file of an unknown kind and offers it as a download.
   */
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
    contract.paths().stream()
        .map(StringUtils::getFilenameExtension)
        .filter(Objects::nonNull)
        .forEach(ending -> negotiation.mediaType(ending, MediaType.APPLICATION_JSON));
  }
}
