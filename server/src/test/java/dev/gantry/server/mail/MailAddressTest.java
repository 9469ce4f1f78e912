package dev.gantry.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com",
        "ada.lovelace+lab@mail.example.com",
        "o'neil@example.com",
        "root@localhost",
        "a@xn--bcher-kva.example"
      })
  void shouldTakeAnAddress(String address) {
    assertThat(MailAddress.isValid(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.com",
        "ada@",
        "ada@example.com, ben@example.com",
        "ada@example.com\r\nBcc: ben@example.com",
        "ada@example.com\n",
        "Ada <ada@example.com>",
        "<ada@example.com>",
        "friends:ada@example.com;",
        "ada(comment)@example.com",
        "\"ada ben\"@example.com",
        "ada@@example.com",
        "ada@example..com",
        "ada@-example.com",
        "ada@[127.0.0.1]",
        ".ada@example.com",
        "ada..b@example.com",
        "ada @example.com",
        "ädä@example.com"
      })
  void shouldTakeNothingElse(String text) {
    assertThat(MailAddress.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 100_000})
  void shouldTakeNothingEndless(int length) {
    assertThat(MailAddress.isValid("a@" + "b.".repeat(length) + "c")).isFalse();
    assertThat(MailAddress.isValid("a".repeat(length) + "@example.com")).isFalse();
  }
}
