package dev.gantry.server.preview;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OEmbedTest {

  private static final String PAGE =
      "<title>Page</title><link rel='alternate' type='application/json+oembed' href='%s'>";

  @RegisterExtension final PreviewFixture fixture = new PreviewFixture();

  @Test
  void shouldAddTheRecordThatAPagePointsTo() {
    fixture.page("/video", PAGE.formatted("/oembed?url=x"));
    fixture.answer(
        "/oembed?url=x",
        okJson(
            """
            {"type": "video", "version": "1.0", "title": "A film", "author_name": "Ada",
             "width": 200, "extra": {"deep": 1},
             "html": "<iframe width='200' src='https://player.example/1'></iframe>"}
            """));

    assertThat(fixture.preview("/video").meta())
        .containsEntry("pageTitle", "Page")
        .containsEntry("oembedType", "video")
        .containsEntry("oembedTitle", "A film")
        .containsEntry("oembedAuthorName", "Ada")
        .containsEntry("oembedWidth", "200")
        .containsEntry("oembedUrl", fixture.url("/video"))
        .doesNotContainKey("oembedExtra")
        .hasEntrySatisfying(
            "oembedHtml",
            html ->
                assertThat(html)
                    .asString()
                    .startsWith(
                        "<iframe style=\"max-width: 100%;width:400px;height:225px\" width=\"200\"")
                    .contains("src=\"https://player.example/1\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<iframe src='javascript:alert(1)' onload='alert(1)'></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<p onclick='alert(1)'>x</p><a href='javascript:alert(1)'>x</a>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>"
      })
  void shouldKeepNothingOfARecordsHtmlThatRuns(String html) {
    fixture.page("/", PAGE.formatted("/oembed"));
    fixture.answer(
        "/oembed", okJson("{\"html\": \"" + html + "\", \"url\": \"javascript:alert(1)\"}"));

    Map<String, Object> meta = fixture.preview("/").meta();

    assertThat(meta).containsEntry("pageTitle", "Page");
    assertThat(meta.toString()).doesNotContain("alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://inside.test:%s/oembed", "http://127.0.0.1:%s/oembed", "ftp://x"})
  void shouldNotFollowAPageToAPrivateRecord(String link) {
    fixture.page("/", PAGE.formatted(link.formatted(fixture.web.port())));
    fixture.answer("/oembed", okJson("{\"title\": \"secret\"}"));

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "Page"));
    assertThat(fixture.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "null", "\"text\"", "{\"title\":"})
  void shouldDoWithoutABrokenRecord(String record) {
    fixture.page("/", PAGE.formatted("/oembed"));
    fixture.answer(
        "/oembed", aResponse().withHeader("Content-Type", "application/json").withBody(record));

    assertThat(fixture.preview("/").meta()).isEqualTo(Map.of("pageTitle", "Page"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=a&b=1, https://www.youtube.com/oembed?format=json&maxheight=200&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Da%26b%3D1",
    "https://youtu.be/a, https://www.youtube.com/oembed?format=json&maxheight=200&url=https%3A%2F%2Fyoutu.be%2Fa",
    "https://vimeo.com/1, https://vimeo.com/api/oembed.json?maxheight=200&url=https%3A%2F%2Fvimeo.com%2F1"
  })
  void shouldAskKnownSitesForTheirRecord(String link, String endpoint) throws RefusedLinkException {
    assertThat(OEmbedProvider.record(WebAddress.parse(link)).orElseThrow().uri())
        .hasToString(endpoint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/",
        "https://youtube.com.evil.example/watch?v=a",
        "https://example.org/www.youtube.com"
      })
  void shouldKnowSitesByTheirWholeHost(String link) throws RefusedLinkException {
    assertThat(OEmbedProvider.record(WebAddress.parse(link))).isEmpty();
  }
}
