package dev.gantry.server.export.transcript;

import static dev.gantry.server.export.transcript.Pages.message;
import static dev.gantry.server.export.transcript.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.Reaction;
import dev.gantry.server.user.UserRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes into a room decides nothing about the page but its words. */
class HostilePageTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "header",
          "h1",
          "p",
          "section",
          "h2",
          "time",
          "article",
          "span",
          "div",
          "strong",
          "em",
          "s",
          "code",
          "pre",
          "a",
          "ul",
          "ol",
          "li",
          "blockquote",
          "figure",
          "figcaption",
          "img",
          "audio",
          "video",
          "dl",
          "dt",
          "dd",
          "h3",
          "h4",
          "h5",
          "h6",
          "br",
          "details",
          "summary",
          "footer");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "http-equiv",
          "content",
          "name",
          "id",
          "class",
          "dir",
          "datetime",
          "title",
          "aria-hidden",
          "href",
          "rel",
          "src",
          "alt",
          "loading",
          "controls",
          "preload",
          "value",
          "tabindex",
          "style");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</p></div></article></style></title><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<!-- <svg onload=alert(1)> -->",
        "<![CDATA[<script>]]><?xml x?>",
        "[a](javascript:alert(1))",
        "[a]( JaVaScRiPt:alert(1))",
        "[a](java\tscript:alert(1))",
        "[a](data:text/html,<script>alert(1)</script>)",
        "[a](vbscript:x) [b](file:///etc/passwd) [c](//evil.example.org) [d](/relative)",
        "<javascript:alert(1)|x> <https://a.example.org/\" onclick=\"x|x>",
        "![a](https://tracker.example.org/a.png)",
        "`</code><script>alert(1)</script>`",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "```\"><script>\nx\n```",
        "&lt;script&gt; &#x3c;script>",
        "\u0000<\u0000script>\u0001\u007f\ufffe \ud800 \u202e",
        "@\"><b> #<i> :<u>:",
      })
  void shouldTakeAnythingThatPeopleCanWriteAsWords(String text) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    for (String key :
        List.of(
            "title",
            "title_link",
            "text",
            "author_name",
            "ts",
            "image_url",
            "audio_url",
            "video_url",
            "thumb_url",
            "message_link",
            "description",
            "color")) {
      attachment.put(key, text);
    }
    attachment.put("fields", List.of(Map.of("title", text, "value", text)));
    attachment.put("attachments", List.of(Map.of("text", text, "md", text)));
    List<AttachedFile> files = new ArrayList<>();
    for (String type : List.of("image/png", "audio/mpeg", "video/mp4", "text/html", text)) {
      files.add(new AttachedFile("f", text, type, "assets/f-" + text.replace('/', '_')));
    }

    Document page =
        page(
            text,
            files,
            message("id" + text, text)
                .author(new UserRef("evil-id", text, text))
                .editedAt(Pages.MORNING)
                .editedBy(new UserRef("evil-id", text, text))
                .threadId(text)
                .attachments(List.of(attachment))
                .blocks(List.of(Map.of("text", Map.of("text", text))))
                .reactions(Map.of(text, new Reaction(List.of(text)))),
            message("next", text).alias(text).systemType("au"));

    assertHarmless(page);
    assertThat(page.select("article")).hasSize(2);
  }

  @Test
  void shouldLeaveOutNothingButTheLinkWhereALinkIsNotSafe() {
    Document page = page(message("m1", "[the label](javascript:alert(1)) and more"));

    assertThat(page.select(".content").text()).isEqualTo("the label and more");
    assertThat(page.select(".content a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "page.HTM", "drawing.svg", "feed.xml", "noending", "a.b"})
  void shouldNotLinkAFileThatABrowserCouldRun(String name) {
    AttachedFile file = new AttachedFile("f", name, "text/plain", "assets/f-" + name);

    Document page = page("room", List.of(file), message("m1", ""));

    assertThat(page.select("figcaption").text()).isEqualTo(name);
    assertThat(page.select("figure a")).isEmpty();
  }

  @Test
  void shouldSurviveATreeThatIsNone() {
    List<Object> nodes = new ArrayList<>();
    nodes.add(null);
    nodes.add("text");
    nodes.add(List.of());
    nodes.add(Map.of("type", 1));
    for (String type :
        List.of(
            "PARAGRAPH",
            "BIG_EMOJI",
            "HEADING",
            "QUOTE",
            "SPOILER_BLOCK",
            "CODE",
            "UNORDERED_LIST",
            "ORDERED_LIST",
            "TASKS",
            "KATEX",
            "BOLD",
            "LINK",
            "IMAGE",
            "EMOJI",
            "COLOR",
            "TIMESTAMP",
            "MENTION_USER",
            "SPOILER",
            "<script>")) {
      nodes.add(Map.of("type", type));
      nodes.add(Map.of("type", type, "value", "x"));
      nodes.add(Map.of("type", type, "value", List.of("x", 1), "level", "x", "number", "x"));
      nodes.add(Map.of("type", type, "value", Map.of("src", 1, "label", 1, "timestamp", "9e99")));
    }

    assertHarmless(page(message("m1", "x").markup(nodes)));
  }

  private static void assertHarmless(Document page) {
    for (Element element : page.getAllElements()) {
      if (element instanceof Document) {
        continue;
      }
      assertThat(ELEMENTS).contains(element.normalName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).as(element.toString()).contains(attribute.getKey());
      }
      if (element.hasAttr("href")) {
        assertThat(element.attr("href"))
            .matches("(?s)(https?://.+|mailto:.+|tel:.+|#m-.*|assets/[^/\"<>: ]*)");
      }
      if (element.hasAttr("src")) {
        assertThat(element.attr("src")).matches("assets/[^/\"<>: ]*");
      }
      if (element.hasAttr("style")) {
        assertThat(element.attr("style")).matches("background:#[0-9a-f]{6}");
      }
    }
  }
}
