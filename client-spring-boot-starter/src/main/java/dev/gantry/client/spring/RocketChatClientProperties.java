package dev.gantry.client.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set in the environment. What is not set is as the client has it by itself.
 *
 * @param baseUrl Where the server is, such as https://chat.example.com; without it there is no
 *     client.
 * @param userId Id of the user whose token this is.
 * @param authToken A personal access token, or one from a login; it comes before a password.
 * @param user Username or e-mail address, to log in with at the first call.
 * @param password Password of that user.
 * @param connectTimeout How long a connection may take to come about.
 * @param requestTimeout How long each attempt of a call may take.
 * @param maxAttempts How often a call is made at most; 1 for never again.
 * @param maxTotalTime How long after its beginning a call is made again at most.
 * @param paced Whether calls wait for the rate limits of the server, instead of being refused.
 * @param applicationName Name under which the client shows up in the log of the server.
 * @param sslBundle Name of the SSL bundle with the certificates to trust and to show.
 * @param proxy Proxy on the way to the server.
 */
@ConfigurationProperties("gantry.client")
public record RocketChatClientProperties(
    @Nullable String baseUrl,
    @Nullable String userId,
    @Nullable String authToken,
    @Nullable String user,
    @Nullable String password,
    @Nullable Duration connectTimeout,
    @Nullable Duration requestTimeout,
    @Nullable Integer maxAttempts,
    @Nullable Duration maxTotalTime,
    @DefaultValue("false") boolean paced,
    @Nullable String applicationName,
    @Nullable String sslBundle,
    @Nullable Proxy proxy) {

  /**
   * A proxy.
   *
   * @param host Host of the proxy.
   * @param port Port of the proxy.
   */
  public record Proxy(String host, @DefaultValue("8080") int port) {}

  /** Without token and password. */
  @Override
  public String toString() {
    return "RocketChatClientProperties[baseUrl=" + baseUrl + ", user=" + shownUser() + "]";
  }

  private @Nullable String shownUser() {
    return user == null ? userId : user;
  }
}
