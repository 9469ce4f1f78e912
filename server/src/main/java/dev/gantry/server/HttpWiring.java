package dev.gantry.server;

import dev.gantry.server.account.SetPreferences;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.file.UploadRules;
import dev.gantry.server.http.contract.AliasMappings;
import dev.gantry.server.http.contract.ContractDocument;
import dev.gantry.server.http.contract.Operations;
import dev.gantry.server.http.error.EnvelopeErrorController;
import dev.gantry.server.http.error.ErrorAdvice;
import dev.gantry.server.http.error.ErrorEnvelope;
import dev.gantry.server.http.error.JsonErrorValve;
import dev.gantry.server.http.method.MethodCalls;
import dev.gantry.server.http.paging.IdListParameter;
import dev.gantry.server.http.paging.JsonParameters;
import dev.gantry.server.http.paging.Paging;
import dev.gantry.server.http.request.AuthenticationCheck;
import dev.gantry.server.http.request.ContractCheck;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.http.request.JsonBodyFilter;
import dev.gantry.server.http.request.MetricsFilter;
import dev.gantry.server.http.request.OperationCheck;
import dev.gantry.server.http.request.OperationInterceptor;
import dev.gantry.server.http.request.OptionsFilter;
import dev.gantry.server.http.request.PendingCheck;
import dev.gantry.server.http.request.RateLimitCheck;
import dev.gantry.server.http.request.RequestTimer;
import dev.gantry.server.http.request.UploadCheck;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.InviteToRoom;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.Authentication;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What stands between the socket and the delegates. */
@Configuration(proxyBeanMethods = false)
class HttpWiring {

  @Bean
  JsonMapper jsonMapper() {
    return DomainJson.mapper();
  }

  @Bean
  ContractDocument contract(JsonMapper mapper) {
    return ContractDocument.load(mapper);
  }

  @Bean
  Operations operations(ContractDocument contract) {
    return new Operations(contract);
  }

  @Bean
  AliasMappings aliasMappings(
      Operations operations,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    return new AliasMappings(operations, mappings);
  }

  @Bean
  CurrentCaller currentCaller() {
    return new CurrentCaller();
  }

  @Bean
  Paging paging(Settings settings, JsonMapper mapper) {
    return new Paging(settings, new JsonParameters(mapper));
  }

  @Bean
  MethodCalls methodCalls(
      InviteToRoom inviteToRoom, SetPreferences setPreferences, JsonMapper mapper) {
    return new MethodCalls(inviteToRoom, setPreferences, mapper);
  }

  @Bean
  IdListParameter idListParameter(JsonMapper mapper) {
    return new IdListParameter(mapper);
  }

  @Bean
  ErrorEnvelope errorEnvelope(GantryProperties properties) {
    return new ErrorEnvelope(properties.testMode());
  }

  @Bean
  ErrorAdvice errorAdvice(ErrorEnvelope envelope) {
    return new ErrorAdvice(envelope);
  }

  @Bean
  EnvelopeErrorController errorController(ErrorEnvelope envelope) {
    return new EnvelopeErrorController(envelope);
  }

  @Bean
  FilterRegistrationBean<JsonBodyFilter> jsonBodyFilter(
      JsonMapper mapper, GantryProperties properties) {
    int maxBytes = Math.toIntExact(properties.maxBody().toBytes());
    return on("/api/*", new JsonBodyFilter(mapper, maxBytes));
  }

  /** Before all other filters, so that their time counts. */
  @Bean
  FilterRegistrationBean<RequestTimer> requestTimer(MeterRegistry registry) {
    FilterRegistrationBean<RequestTimer> registration = on("/*", new RequestTimer(registry));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  FilterRegistrationBean<OptionsFilter> optionsFilter(Settings settings) {
    return on("/api/*", new OptionsFilter(settings));
  }

  @Bean
  FilterRegistrationBean<MetricsFilter> metricsFilter(
      Authentication authentication, Permissions permissions) {
    return on("/actuator/*", new MetricsFilter(authentication, permissions));
  }

  /** The checks in the order of Rocket.Chat's classic routes. */
  @Bean
  OperationInterceptor operationInterceptor(
      Operations operations,
      GantryProperties properties,
      Authentication authentication,
      Settings settings,
      Permissions permissions,
      UploadRules uploadRules,
      CurrentCaller caller,
      Clock clock) {
    List<OperationCheck> checks = new ArrayList<>();
    checks.add(new AuthenticationCheck(authentication, caller));
    if (!properties.testMode()) {
      checks.add(new RateLimitCheck(settings, permissions, caller, clock));
    }
    checks.add(new PendingCheck());
    checks.add(new ContractCheck());
    checks.add(new UploadCheck(uploadRules, caller));
    return new OperationInterceptor(operations, checks);
  }

  @Bean
  WebMvcConfigurer mvc(
      JsonMapper mapper, ContractDocument contract, OperationInterceptor operationInterceptor) {
    return new MvcConventions(mapper, contract, operationInterceptor);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> jsonErrors() {
    return factory ->
        factory.addContextCustomizers(
            context ->
                ((StandardHost) context.getParent())
                    .setErrorReportValveClass(JsonErrorValve.class.getName()));
  }

  /** The web server compares the decoded path with the pattern, so that no spelling slips by. */
  private static <F extends Filter> FilterRegistrationBean<F> on(String pattern, F filter) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(pattern);
    return registration;
  }
}
