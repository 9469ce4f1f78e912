package dev.gantry.server.translate;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.gantry.server.translate.TranslationException.Kind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exchanges JSON with providers, within limits of time and size. The client is made with the first
 * request. No redirect is followed, since the key would go with it.
 */
final class ProviderConnection {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 2_000_000;
  private static final Set<Integer> NOTHING_WORKS = Set.of(401, 403, 456);
  private static final Set<Integer> TRY_LATER = Set.of(408, 425, 429);

  private final JsonMapper mapper;
  private final Duration timeout;
  private final Supplier<HttpClient> client =
      Suppliers.memoize(
          () ->
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .followRedirects(HttpClient.Redirect.NEVER)
                  .connectTimeout(CONNECT_TIMEOUT)
                  .build());

  /**
   * @param timeout for one exchange, from the first byte to the last
   */
  ProviderConnection(JsonMapper mapper, Duration timeout) {
    this.mapper = mapper;
    this.timeout = timeout;
  }

  /** The JSON that the provider answers with a status of success. */
  JsonNode exchange(ProviderRequest request) throws TranslationException {
    HttpResponse<byte[]> response = send(http(request));
    int status = response.statusCode();
    if (status < 200 || status > 299) {
      throw new TranslationException(kind(status, response.body()), "it answers " + status);
    }
    try {
      return mapper.readTree(response.body());
    } catch (JacksonException e) {
      throw new TranslationException(Kind.FAILING, "it answers something else than JSON");
    }
  }

  private HttpRequest http(ProviderRequest request) throws TranslationException {
    try {
      HttpRequest.Builder http =
          HttpRequest.newBuilder(request.uri()).header("Accept", "application/json");
      request.headers().forEach(http::header);
      if (request.body() != null) {
        http.header("Content-Type", "application/json; charset=UTF-8")
            .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(request.body())));
      }
      return http.build();
    } catch (IllegalArgumentException e) {
      throw new TranslationException(Kind.LOCKED, "its address or key cannot be sent");
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws TranslationException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.get().sendAsync(request, head -> new LimitedBody(MOST_BYTES));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new TranslationException(Kind.FAILING, "it does not answer in time");
    } catch (ExecutionException e) {
      throw new TranslationException(Kind.FAILING, "there is no answer: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TranslationException(Kind.REFUSED, "the server stops");
    } finally {
      answer.cancel(true);
    }
  }

  /**
   * Google and LibreTranslate answer 400 to a key that is missing or wrong. LibreTranslate answers
   * 500 also where it has no model for the language of a text.
   */
  private static Kind kind(int status, byte[] body) {
    if (NOTHING_WORKS.contains(status) || status == 400 && says(body, "api key")) {
      return Kind.LOCKED;
    }
    boolean refused = status >= 400 && status <= 499 && !TRY_LATER.contains(status);
    return refused || status == 500 && says(body, "cannot translate text")
        ? Kind.REFUSED
        : Kind.FAILING;
  }

  private static boolean says(byte[] body, String words) {
    return new String(body, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).contains(words);
  }
}
