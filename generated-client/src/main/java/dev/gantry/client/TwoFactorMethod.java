package dev.gantry.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gantry.client.error.ErrorAnswer;
import dev.gantry.client.transport.TransportBody;
import dev.gantry.client.transport.TransportRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rocket.Chat's words and headers around a second factor. */
final class TwoFactorMethod {
  private static final Set<String> CHALLENGES = Set.of("totp-required", "totp-invalid");
  private static final String USUAL = "totp";
  private static final String PASSWORD = "password";

  private TwoFactorMethod() {}

  /** By which method the caller is to prove himself, or null where the answer asks for nothing. */
  static @Nullable String wantedBy(Answer answer, JsonMapper json) {
    if (answer.isSuccess()) {
      return null;
    }
    ErrorAnswer error = ErrorBody.read(json, answer).toErrorAnswer(answer);
    return isChallenge(error.errorType()) || isChallenge(error.error())
        ? method(error.details())
        : null;
  }

  /** The same request with the code, which a login takes in its body and all others in headers. */
  static Outgoing prove(Outgoing outgoing, String method, String code, JsonMapper json) {
    String proof = method.equals(PASSWORD) ? sha256(code) : code;
    Outgoing proved = outgoing.withHeader("x-2fa-code", proof).withHeader("x-2fa-method", method);
    return outgoing.request().operation().equals("login") ? inBody(proved, proof, json) : proved;
  }

  private static boolean isChallenge(@Nullable String code) {
    return code != null && CHALLENGES.contains(code);
  }

  private static String method(@Nullable Object details) {
    return details instanceof Map<?, ?> map && map.get("method") instanceof String method
        ? method
        : USUAL;
  }

  private static Outgoing inBody(Outgoing outgoing, String code, JsonMapper json) {
    TransportRequest request = outgoing.request();
    if (request.body() == null || request.body().json() == null) {
      return outgoing;
    }
    JsonNode body = json.readTree(request.body().json());
    ((ObjectNode) body).put("code", code);
    return outgoing.withBody(TransportBody.json(json.writeValueAsBytes(body)));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
