package dev.gantry.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

class PasswordHasherTest {

  private final PasswordHasher passwords = new PasswordHasher();

  @Test
  void shouldStoreBcryptOverTheHexOfTheSha256AsRocketChatDoes() {
    String sha256OfSecret = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    String hash = passwords.hash("secret");

    assertThat(hash).startsWith("$2b$10$");
    assertThat(BCrypt.checkpw(sha256OfSecret, hash)).isTrue();
  }

  @Test
  void shouldAcceptThePasswordAndNoOther() {
    Optional<String> hash = Optional.of(passwords.hash("pässword"));

    assertThat(passwords.matches("pässword", hash)).isTrue();
    assertThat(passwords.matches("Pässword", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void shouldAcceptNothingWhereThereIsNoHash() {
    assertThat(passwords.matches("", Optional.empty())).isFalse();
    assertThat(passwords.matches("secret", Optional.empty())).isFalse();
  }
}
