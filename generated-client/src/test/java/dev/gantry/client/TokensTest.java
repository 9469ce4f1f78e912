package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gantry.client.error.UnauthorizedException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens that a program brings along, and that may change. */
class TokensTest {
  @RegisterExtension final StubServer server = new StubServer();

  private final AtomicReference<TokenPair> current =
      new AtomicReference<>(new TokenPair("u1", "t1"));

  @BeforeEach
  void takesOneTokenOnly() {
    server.answersEverything(401, "{\"status\": \"error\", \"message\": \"log in\"}");
    server.http.stubFor(
        get(anyUrl())
            .withHeader("X-Auth-Token", equalTo("t2"))
            .willReturn(okJson("{\"_id\": \"u1\", \"success\": true}")));
  }

  @Test
  void shouldAskForTheTokensWithEveryCall() {
    RocketChatClient client = server.client().tokens(current::get).build();
    current.set(new TokenPair("u1", "t2"));

    assertThat(client.authentication().getMe().getId()).isEqualTo("u1");
  }

  @Test
  void shouldRepeatARefusedCallWhereThereAreOtherTokensNow() {
    RocketChatClient client =
        server.client().tokens(() -> current.getAndSet(new TokenPair("u1", "t2"))).build();

    assertThat(client.authentication().getMe().getId()).isEqualTo("u1");

    server.http.verify(2, getRequestedFor(anyUrl()));
  }

  @Test
  void shouldNotRepeatARefusedCallWithTheSameTokens() {
    RocketChatClient client = server.client().tokens(current::get).build();

    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> client.authentication().getMe());

    server.http.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void shouldThrowWhatTheSupplierThrows() {
    RocketChatClient client =
        server
            .client()
            .tokens(
                () -> {
                  throw new IllegalStateException("the vault is closed");
                })
            .build();

    assertThatIllegalStateException()
        .isThrownBy(() -> client.authentication().getMe())
        .withMessage("the vault is closed");
  }
}
