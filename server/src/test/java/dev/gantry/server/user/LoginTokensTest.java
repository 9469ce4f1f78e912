package dev.gantry.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTokensTest {

  private final LoginTokens tokens = new LoginTokens();

  @Test
  void shouldMakeTokensOf43UrlSafeCharacters() {
    assertThat(tokens.newToken()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(tokens.newToken());
  }

  @Test
  void shouldHashATokenAsBase64OfItsSha256() {
    assertThat(tokens.hash("secret")).isEqualTo("K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=");
  }
}
