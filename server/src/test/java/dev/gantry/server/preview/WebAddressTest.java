package dev.gantry.server.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://example.org, http://example.org/",
    "HTTPS://Example.ORG:443/Path, https://example.org/Path",
    "http://example.org:8080?q=1#part, http://example.org:8080/?q=1",
    "http://example.org./, http://example.org/",
    "http://bücher.example/straße?größe=1, http://xn--bcher-kva.example/stra%C3%9Fe?gr%C3%B6%C3%9Fe=1",
    "http://example.org/100%/a b|c%20d, http://example.org/100%25/a%20b%7Cc%20d",
    "http://example.org//other.example/, http://example.org//other.example/",
    "http://8.8.8.8/, http://8.8.8.8/",
    "'http://１２７.0.0.1/', http://127.0.0.1/",
    "http://127。0。0。1/, http://127.0.0.1/",
    "http://[2606:4700::1]:81/x, http://[2606:4700::1]:81/x",
    "http://under_score.example/, http://under_score.example/",
    "'http://good.example\\@evil.example/', http://good.example/%5C@evil.example/"
  })
  void shouldReadALinkAsABrowserDoes(String link, String address) throws RefusedLinkException {
    assertThat(WebAddress.parse(link).uri()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "gopher://127.0.0.1:6379/_FLUSHALL",
        "http:example.org",
        "http:///example.org",
        "//example.org",
        "example.org",
        "",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://good.example@127.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://127.1/",
        "http://127.0.0.1.1/",
        "http://256.0.0.1/",
        "http://example.0x10/",
        "http://[::1/",
        "http://[127.0.0.1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[fe80::1%25eth0]/",
        "http://exa mple.org/",
        "http://example.org\r\n.evil.example/",
        "http://example%2eorg/",
        "http://..example.org/",
        "http://example.org:123456/",
        "http://example.org:80:80/",
        "http://example.org/\ud800"
      })
  void shouldRefuseALinkThatCouldBeReadInTwoWays(String link) {
    assertThatThrownBy(() -> WebAddress.parse(link)).isInstanceOf(RefusedLinkException.class);
  }

  @Test
  void shouldRefuseEndlessLinksAndNames() {
    assertThatThrownBy(() -> WebAddress.parse("http://example.org/" + "a".repeat(5_000)))
        .isInstanceOf(RefusedLinkException.class);
    assertThatThrownBy(() -> WebAddress.parse("http://" + "a.".repeat(1_000) + "org/"))
        .isInstanceOf(RefusedLinkException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "other, http://example.org/a/other",
    "/other?q=2#x, http://example.org/other?q=2",
    "?q=2, http://example.org/a/?q=2",
    "//cdn.example/x, http://cdn.example/x",
    "https://example.net/, https://example.net/",
    "../ä b, http://example.org/%C3%A4%20b"
  })
  void shouldFollowAReferenceFromAPage(String reference, String address)
      throws RefusedLinkException {
    WebAddress page = WebAddress.parse("http://example.org/a/page?q=1");

    assertThat(page.resolve(reference).uri()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org/", "data:text/html,x", "//user@example.org/", "//127.1/"})
  void shouldRefuseAReferenceToWhatIsNoWebPage(String reference) throws RefusedLinkException {
    WebAddress page = WebAddress.parse("http://example.org/a/page");

    assertThatThrownBy(() -> page.resolve(reference)).isInstanceOf(RefusedLinkException.class);
  }
}
