package dev.gantry.server.export.transcript;

import static dev.gantry.server.export.transcript.JsonTree.get;
import static dev.gantry.server.export.transcript.JsonTree.list;
import static dev.gantry.server.export.transcript.JsonTree.text;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a message carries beside its text: files, quoted messages, and what integrations add. */
final class AttachmentHtml {

  private static final int MOST_NESTED = 5;
  private static final List<String> MEDIA =
      List.of("image_url", "thumb_url", "audio_url", "video_url");

  private final HtmlWriter html;
  private final SafeLink links;
  private final MarkupHtml markup;
  private final FileHtml fileHtml;

  AttachmentHtml(HtmlWriter html, SafeLink links, MarkupHtml markup) {
    this.html = html;
    this.links = links;
    this.markup = markup;
    this.fileHtml = new FileHtml(html);
  }

  void writeAll(List<?> attachments, List<AttachedFile> files) throws IOException {
    for (AttachedFile file : files) {
      fileHtml.write(file, description(file, attachments));
    }
    for (Object attachment : attachments) {
      if (files.stream().noneMatch(file -> isOf(attachment, file))) {
        write(attachment, 0);
      }
    }
  }

  private void write(Object attachment, int depth) throws IOException {
    html.open("blockquote", "class", "attachment");
    if (!text(attachment, "author_name").isEmpty()) {
      html.open("p", "class", "author")
          .element("strong", text(attachment, "author_name"))
          .text(" ");
      Times.writeMoment(html, text(attachment, "ts"));
      html.close();
    }
    if (!text(attachment, "title").isEmpty()) {
      html.open("p");
      link(text(attachment, "title_link"), text(attachment, "title"));
      html.close();
    }
    words(attachment);
    for (String key : MEDIA) {
      if (!text(attachment, key).isEmpty()) {
        html.open("p");
        link(text(attachment, key), text(attachment, key));
        html.close();
      }
    }
    fields(list(attachment, "fields"));
    for (Object inner : depth < MOST_NESTED ? list(attachment, "attachments") : List.of()) {
      write(inner, depth + 1);
    }
    html.close();
  }

  private void words(Object attachment) throws IOException {
    if (list(attachment, "md").isEmpty()) {
      for (String key : List.of("text", "description")) {
        if (!text(attachment, key).isEmpty()) {
          html.element("p", text(attachment, key));
        }
      }
    } else {
      markup.writeAll(list(attachment, "md"));
    }
  }

  private void fields(List<?> fields) throws IOException {
    if (fields.isEmpty()) {
      return;
    }
    html.open("dl");
    for (Object field : fields) {
      html.element("dt", text(field, "title"));
      html.element("dd", Objects.toString(get(field, "value"), ""));
    }
    html.close();
  }

  private void link(String target, String label) throws IOException {
    Optional<String> href = links.of(target);
    if (href.isPresent()) {
      html.element("a", label, "href", href.get(), "rel", "noreferrer noopener");
    } else {
      html.text(label);
    }
  }

  private static String description(AttachedFile file, List<?> attachments) {
    return attachments.stream()
        .filter(attachment -> isOf(attachment, file))
        .map(attachment -> text(attachment, "description"))
        .findFirst()
        .orElse("");
  }

  private static boolean isOf(Object attachment, AttachedFile file) {
    return Stream.of("title_link", "image_url", "audio_url", "video_url")
        .anyMatch(key -> text(attachment, key).contains("/file-upload/" + file.id() + "/"));
  }
}
