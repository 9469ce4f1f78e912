package dev.gantry.server.preview;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedLinksTest {

  @RegisterExtension final PreviewFixture fixture = new PreviewFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "2130706433",
        "0x7f.1",
        "0177.0.0.1",
        "localhost",
        "inside.test",
        "INSIDE.TEST",
        "inside.test.",
        "user:secret@site.test"
      })
  void shouldSendNoRequestToAPrivateHostHoweverItIsWritten(String host) {
    fixture.page("/", "<title>secret</title>");

    // Nothing but the rule on addresses may stand between.
    fixture.set("API_EmbedIgnoredHosts", "");
    Preview found = fixture.previews.now(fixture.url(host, "/"), PreviewFixture.LONG);

    assertThat(found).isEqualTo(Preview.NONE);
    assertThat(fixture.requests()).isZero();
  }

  @Test
  void shouldReachThePrivateHostThatTheWorkspaceNames() {
    fixture.page("/", "<title>open</title>");

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "open"));
    assertThat(fixture.previews.now(fixture.url("SITE.test.", "/"), PreviewFixture.LONG).meta())
        .isEqualTo(Map.of("pageTitle", "open"));
  }

  @Test
  void shouldRefuseANameOfWhichOneAddressIsPrivate() {
    fixture.names.put("both.test", List.of("93.184.215.14", "127.0.0.1"));

    assertThat(fixture.previews.now(fixture.url("both.test", "/"), PreviewFixture.LONG))
        .isEqualTo(Preview.NONE);
    assertThat(fixture.lookups).containsExactly("both.test");
    assertThat(fixture.requests()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "fd00:ec2::254", "100.100.100.200", "0.0.0.0"})
  void shouldRefuseMetadataAlsoBehindANameThatTheWorkspaceAllows(String address) {
    fixture.names.put("site.test", List.of(address));

    assertThat(fixture.preview("/")).isEqualTo(Preview.NONE);
    assertThat(fixture.requests()).isZero();
  }

  @Test
  void shouldLookAHostUpOnceForEachRequestSoThatAnAnswerCannotChangeBetween() {
    fixture.redirect("/", "/next");
    fixture.page("/next", "<title>next</title>");

    fixture.preview("/");

    assertThat(fixture.lookups).containsExactly("site.test", "site.test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://inside.test:%s/secret",
        "//inside.test:%s/secret",
        "http://127.0.0.1:%s/secret",
        "http://[::1]:%s/secret",
        "http://2130706433:%s/secret",
        "http://localhost:%s/secret",
        "http://site.test@127.0.0.1:%s/secret",
        "http://site.test:1/secret",
        "ftp://site.test:%s/secret",
        "file:///etc/passwd",
        "data:text/html,<title>secret</title>",
        "http://",
        ""
      })
  void shouldNotFollowARedirectToWhereALinkMayNotLead(String location) {
    fixture.redirect("/", location.formatted(fixture.web.port()));
    fixture.page("/secret", "<title>secret</title>");

    assertThat(fixture.preview("/")).isEqualTo(Preview.NONE);
    fixture.web.verify(0, getRequestedFor(urlEqualTo("/secret")));
  }

  @Test
  void shouldNotEvenLookUpAHostThatARedirectNamesWithAnUnsafePort() {
    fixture.redirect("/", "http://site.test:1/secret");

    fixture.preview("/");

    assertThat(fixture.lookups).containsExactly("site.test");
  }

  @Test
  void shouldFollowFiveRedirectsAndNoMore() {
    for (int hop = 0; hop < 6; hop++) {
      fixture.redirect("/" + hop, fixture.url("/" + (hop + 1)));
    }
    fixture.page("/6", "<title>end</title>");

    assertThat(fixture.preview("/1").meta()).isEqualTo(Map.of("pageTitle", "end"));
    assertThat(fixture.preview("/0")).isEqualTo(Preview.NONE);
  }

  @Test
  void shouldGiveUpALoopOfRedirects() {
    fixture.redirect("/", "/");

    assertThat(fixture.preview("/")).isEqualTo(Preview.NONE);
    assertThat(fixture.requests()).isEqualTo(6);
  }

  @Test
  void shouldObeyTheSettings() {
    fixture.page("/", "<title>open</title>");
    fixture.set("API_EmbedSafePorts", "80, 443");
    assertThat(fixture.preview("/")).isEqualTo(Preview.NONE);

    fixture.set("API_EmbedSafePorts", "80, " + fixture.web.port());
    fixture.set("Gantry_Embed_AllowedPrivateHosts", "");
    assertThat(fixture.preview("/")).isEqualTo(Preview.NONE);

    fixture.set("Gantry_Embed_AllowedPrivateHosts", "other.test,site.test");
    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "open"));
  }

  @Test
  void shouldRefuseIgnoredHostsByNameAndByWhatTheyResolveTo() throws RefusedLinkException {
    fixture.set("API_EmbedIgnoredHosts", "bad.test, 93.184.215.0/24");
    fixture.set("API_EmbedSafePorts", "80");
    fixture.names.put("bad.test", List.of("1.1.1.1"));
    fixture.names.put("alias.test", List.of("93.184.215.14"));

    for (String host : List.of("bad.test", "alias.test", "93.184.215.14")) {
      assertThat(fixture.previews.now("http://" + host + "/", PreviewFixture.LONG))
          .isEqualTo(Preview.NONE);
    }
    assertThat(EmbedRules.of(fixture.settings).ignoredBlocks())
        .containsExactly(AddressBlock.of("93.184.215.0/24"));
    assertThat(fixture.lookups).containsExactly("alias.test", "93.184.215.14");
  }

  @Test
  void shouldTellASiteNothingButThatItIsAPreview() {
    fixture.answer(
        "/",
        PreviewFixture.html("")
            .withStatus(302)
            .withHeader("Location", "/next")
            .withHeader("Set-Cookie", "session=1"));
    fixture.page("/next", "<title>next</title>");

    fixture.preview("/");

    LoggedRequest request = fixture.web.findAll(getRequestedFor(urlEqualTo("/next"))).get(0);
    assertThat(request.getAllHeaderKeys())
        .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "Connection", "Host", "User-Agent");
    assertThat(request.getHeader("User-Agent")).startsWith("Gantry");
    assertThat(request.getHeader("Host")).isEqualTo("site.test:" + fixture.web.port());
  }

  @Test
  void shouldTrustNoCertificateThatIsNotTheHosts() {
    fixture.page("/", "<title>whose?</title>");

    String link = "https://site.test:" + fixture.web.httpsPort() + "/";

    assertThat(fixture.previews.now(link, PreviewFixture.LONG)).isEqualTo(Preview.NONE);
    assertThat(fixture.lookups).containsExactly("site.test");
    assertThat(fixture.requests()).isZero();
  }
}
