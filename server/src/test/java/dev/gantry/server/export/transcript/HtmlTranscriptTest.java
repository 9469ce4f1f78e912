package dev.gantry.server.export.transcript;

import static dev.gantry.server.export.transcript.Pages.MORNING;
import static dev.gantry.server.export.transcript.Pages.message;
import static dev.gantry.server.export.transcript.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.Reaction;
import dev.gantry.server.user.UserRef;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTranscriptTest {

  @Test
  void shouldSayWhatThePageHolds() {
    Document page = page(message("m1", "Good morning"), message("m2", "Hello"));

    assertThat(page.title()).isEqualTo("Laboratory, Messages from 1 March 2026 to 31 March 2026");
    assertThat(page.select("header.title").text())
        .contains("Laboratory", "Exported on 2 March 2026, 08:00 UTC by root");
    assertThat(page.select("footer").text()).isEqualTo("2 messages");
  }

  @Test
  void shouldPutEachDayUnderItsDate() {
    Document page =
        page(
            message("m1", "late").createdAt(MORNING.plusSeconds(57_599)),
            message("m2", "early").createdAt(MORNING.plusSeconds(57_600)));

    assertThat(page.select("section.day h2").eachText())
        .containsExactly("Monday, 2 March 2026", "Tuesday, 3 March 2026");
    assertThat(page.select("section.day:first-of-type article").eachAttr("id"))
        .containsExactly("m-m1");
  }

  @Test
  void shouldNameAnAuthorOnceWhoGoesOnWriting() {
    Document page =
        page(
            message("m1", "one"),
            message("m2", "two").createdAt(MORNING.plusSeconds(299)),
            message("m3", "three").createdAt(MORNING.plusSeconds(599)),
            message("m4", "four")
                .createdAt(MORNING.plusSeconds(600))
                .author(new UserRef("ben-id", "ben", "Ben")));

    assertThat(page.select("article strong").eachText())
        .containsExactly("Ada Lovelace", "Ada Lovelace", "Ben");
    assertThat(page.select("#m-m2").hasClass("continued")).isTrue();
    assertThat(page.select("#m-m2 time").text()).isEqualTo("08:04");
    assertThat(page.select("#m-m4 .avatar").text()).isEqualTo("B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a *b* _c_ ~d~ | <p>a <strong>b</strong> <em>c</em> <s>d</s></p>
          say `x < y` | <p>say <code>x &lt; y</code></p>
          @ben in #lab | <p><span class="mention">@ben</span> in <span class="mention">#lab</span></p>
          see https://example.org/?a=1&b=2 | <p>see <a href="https://example.org/?a=1&amp;b=2" rel="noreferrer noopener">https://example.org/?a=1&amp;b=2</a></p>
          see example.org | <p>see <a href="https://example.org" rel="noreferrer noopener">example.org</a></p>
          go :rocket: | <p>go \uD83D\uDE80</p>
          :tada: | <p class="big">\uD83C\uDF89</p>
          a :nonsense-emoji: | <p>a :nonsense-emoji:</p>
          """)
  void shouldShowWhatIsMarkedUp(String text, String html) {
    Element content = page(message("m1", text)).selectFirst(".content");

    assertThat(content.html().replace("\n", "")).isEqualTo(html);
  }

  @Test
  void shouldShowCodeQuotesHeadingsAndLists() {
    Document page =
        page(
            message(
                "m1",
                "# Plan\n> wise\n```java\nint a;\n\n  b();\n```\n- one\n- two\n\n3. three\n\n- [x] done\n- [ ] open"));

    assertThat(page.select(".content h3").text()).isEqualTo("Plan");
    assertThat(page.select(".content blockquote p").text()).isEqualTo("wise");
    assertThat(page.select(".content pre code").first().wholeText()).isEqualTo("int a;\n\n  b();");
    assertThat(page.select(".content ul:not(.tasks) li").eachText()).containsExactly("one", "two");
    assertThat(page.select(".content ol li").attr("value")).isEqualTo("3");
    assertThat(page.select(".content ul.tasks li").eachText())
        .containsExactly("\u2611 done", "\u2610 open");
  }

  @Test
  void shouldShowATextWithoutATreeAsItIs() {
    Document page = page(message("m1", "2 *3\n  4").markup(null));

    assertThat(page.select(".content p").first().wholeText()).isEqualTo("2 *3\n  4");
  }

  @Test
  void shouldMarkWhatHappenedToAMessage() {
    Document page =
        page(
            message("root", "edited")
                .editedAt(MORNING)
                .editedBy(new UserRef("ben-id", "ben", null))
                .threadCount(1)
                .pinned(true),
            message("reply", "reply").threadId("root"),
            message("gone", "gone").hidden(true),
            message("old", "older").hidden(true).parent("root"));

    assertThat(page.select("#m-root .mark").eachText())
        .containsExactly("edited", "1 reply", "pinned");
    assertThat(page.select("#m-root .mark").first().attr("title"))
        .isEqualTo("2 March 2026, 08:00 UTC by @ben");
    assertThat(page.select("#m-reply a.mark").attr("href")).isEqualTo("#m-root");
    assertThat(page.select("#m-gone.hidden .mark").text()).isEqualTo("hidden");
    assertThat(page.select("#m-old.hidden .mark").text()).isEqualTo("earlier version");
  }

  @Test
  void shouldTellWhatTheSystemSaysAndWhatWasRemoved() {
    Document page =
        page(
            message("m1", "ben").systemType("au"),
            message("m2", "").systemType("rm"),
            message("m3", "ben")
                .systemType("subscription-role-added")
                .other(Map.of("role", "owner")),
            message("m4", "as it is").systemType("something-new"));

    assertThat(page.select("article.system p").eachText())
        .containsExactly("added ben", "removed this message", "gave ben the role owner");
    assertThat(page.select("#m-m4 .content").text()).isEqualTo("as it is");
  }

  @Test
  void shouldCountReactions() {
    Document page =
        page(
            message("m1", "hello")
                .reactions(Map.of(":heart:", new Reaction(List.of("ben", "ada")))));

    assertThat(page.select(".reactions li").text()).isEqualTo("\u2764\uFE0F 2");
    assertThat(page.select(".reactions li").attr("title")).isEqualTo("ben, ada");
  }

  @Test
  void shouldShowFilesFromTheArchive() {
    List<AttachedFile> files =
        List.of(
            new AttachedFile("f1", "a b#1.png", "image/png", "assets/f1-a b#1.png"),
            new AttachedFile("f2", "song.mp3", "audio/mpeg", "assets/f2-song.mp3"),
            new AttachedFile("f3", "notes.txt", "text/plain", "assets/f3-notes.txt"));
    Map<String, Object> sketch =
        Map.of("title", "a b#1.png", "title_link", "/file-upload/f1/a", "description", "a sketch");

    Document page = page("room", files, message("m1", "").attachments(List.of(sketch)));

    assertThat(page.select("img").attr("src")).isEqualTo("assets/f1-a%20b%231.png");
    assertThat(page.select("img").attr("alt")).isEqualTo("a b#1.png");
    assertThat(page.select("figcaption").first().text()).isEqualTo("a b#1.png a sketch");
    assertThat(page.select("audio").attr("src")).isEqualTo("assets/f2-song.mp3");
    assertThat(page.select("figcaption a").eachAttr("href"))
        .containsExactly("assets/f1-a%20b%231.png", "assets/f2-song.mp3", "assets/f3-notes.txt");
    assertThat(page.select(".attachment")).isEmpty();
  }

  @Test
  void shouldShowQuotedMessagesWithinEachOther() {
    Map<String, Object> inner =
        Map.of("author_name", "ben", "text", "first", "message_link", "https://a/?msg=1");
    Map<String, Object> outer =
        Map.of(
            "author_name",
            "ada",
            "text",
            "second",
            "ts",
            "2026-03-01T07:00:00.000Z",
            "attachments",
            List.of(inner));

    Document page = page(message("m1", "third").attachments(List.of(outer)));

    assertThat(page.select(".attachment").first().children().eachText())
        .containsExactly("ada 1 March 2026, 07:00 UTC", "second", "ben first");
  }

  @Test
  void shouldShowTheFieldsOfAnIntegration() {
    Map<String, Object> build =
        Map.of(
            "title",
            "Build 17",
            "title_link",
            "https://ci.example.org/17",
            "fields",
            List.of(Map.of("title", "Branch", "value", "main")));

    Document page = page(message("m1", "").attachments(List.of(build)));

    assertThat(page.select(".attachment a").attr("href")).isEqualTo("https://ci.example.org/17");
    assertThat(page.select("dt, dd").eachText()).containsExactly("Branch", "main");
  }
}
