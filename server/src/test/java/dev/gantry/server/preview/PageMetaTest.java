package dev.gantry.server.preview;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMetaTest {

  @RegisterExtension final PreviewFixture fixture = new PreviewFixture();

  @Test
  void shouldNameWhatAPageSaysAsRocketChatDoes() {
    fixture.page(
        "/",
        """
        <html><head><title>Fish &amp; chips</title>
        <meta name="description" content="What to eat">
        <meta property="og:title" content="Fish">
        <meta property="og:site_name" content="Kitchen">
        <meta property='og:image' content='https://site.test/fish.png'>
        <meta content="640" property="og:image:width">
        <meta name="twitter:card" content="summary">
        <meta property="fb:app_id" content="12">
        <meta name="msapplication-TileColor" content="#fff">
        <meta name="viewport" content="width=device-width">
        <meta name="keywords" content="fish">
        </head></html>
        """);

    assertThat(fixture.preview("/").meta())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "pageTitle", "Fish & chips",
                "description", "What to eat",
                "ogTitle", "Fish",
                "ogSiteName", "Kitchen",
                "ogImage", "https://site.test/fish.png",
                "ogImageWidth", "640",
                "twitterCard", "summary",
                "fbAppId", "12",
                "msapplicationTileColor", "#fff"));
  }

  @Test
  void shouldTakeTheFirstValueThatIsNotEmpty() {
    fixture.page(
        "/",
        "<meta property=og:title content=' '><meta property=og:title content=one>"
            + "<meta property=og:title content=two>");

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("ogTitle", "one"));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, text/html; charset=ISO-8859-1, ''",
    "ISO-8859-1, text/html, '<meta charset=iso-8859-1>'",
    "windows-1252, text/html; charset=no-such-charset, '<meta charset=windows-1252>'",
    "windows-1252, text/html; charset=???, '<meta charset=windows-1252>'",
    "UTF-8, 'text/html; charset=\"utf-8\"', '<meta charset=iso-8859-1>'",
    "UTF-8, text/html, ''",
    "UTF-16, text/html, ''",
    "Shift_JIS, text/html;charset=shift_jis, ''"
  })
  void shouldReadAPageInItsCharacterSet(String charset, String header, String head) {
    String title = charset.equals("Shift_JIS") ? "日本" : "Größe";
    byte[] body = (head + "<title>" + title + "</title>").getBytes(Charset.forName(charset));
    fixture.answer("/", aResponse().withHeader("Content-Type", header).withBody(body));

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", title));
  }

  @ParameterizedTest
  @CsvSource({"image/png", "audio/mpeg", "video/mp4"})
  void shouldTellOnlyTypeAndLengthOfMedia(String type) {
    byte[] body = "<title>No page</title>".getBytes(StandardCharsets.UTF_8);
    fixture.answer("/", aResponse().withHeader("Content-Type", type).withBody(body));

    Preview found = fixture.preview("/");

    assertThat(found.meta()).isEmpty();
    assertThat(found.headers())
        .containsEntry("contentType", type)
        .hasEntrySatisfying("contentLength", length -> assertThat(length).isEqualTo("22"));
  }

  @ParameterizedTest
  @CsvSource({"204", "301", "404", "500"})
  void shouldFindNothingWhereThereIsNoPage(int status) {
    fixture.answer("/", PreviewFixture.html("<title>Sorry</title>").withStatus(status));

    assertThat(fixture.preview("/")).isEqualTo(Preview.NONE);
  }

  @Test
  void shouldKeepNoLinkThatRunsSomething() {
    fixture.page(
        "/",
        "<meta property=og:image content='javascript:alert(1)'>"
            + "<meta property=og:url content=' JaVaScRiPt:alert(1)'>"
            + "<meta property=og:video content='data:text/html,x'>"
            + "<meta property=twitter:image content='/relative.png'>"
            + "<meta property=og:title content='data: a love story'>"
            + "<meta name=oembed:html content='<script>alert(1)</script>'>");

    assertThat(fixture.preview("/").meta())
        .isEqualTo(Map.of("twitterImage", "/relative.png", "ogTitle", "data: a love story"));
  }

  @Test
  void shouldCutWhatIsLongAndStopWhereThereIsTooMuch() {
    StringBuilder page = new StringBuilder("<title>" + "x".repeat(100_000) + "</title>");
    for (int i = 0; i < 2_000; i++) {
      page.append("<meta property='og:x").append(i).append("' content=y>");
    }
    fixture.page("/", page.toString());

    Map<String, Object> meta = fixture.preview("/").meta();

    assertThat(meta).hasSize(60);
    assertThat(meta.get("pageTitle")).asString().hasSize(2_000);
  }

  @Test
  void shouldSurviveAPageThatIsNestedWithoutEnd() {
    fixture.page("/", "<title>deep</title>" + "<div><b><svg>".repeat(15_000));

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "deep"));
  }
}
