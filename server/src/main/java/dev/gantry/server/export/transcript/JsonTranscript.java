package dev.gantry.server.export.transcript;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.message.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object per line, with the keys of Rocket.Chat's export. */
public final class JsonTranscript implements Transcript {

  private static final List<String> KEPT =
      List.of(
          "type",
          "title",
          "title_link",
          "image_url",
          "audio_url",
          "video_url",
          "message_link",
          "image_type",
          "image_size",
          "video_size",
          "video_type",
          "audio_size",
          "audio_type");
  private static final List<String> LINKS =
      List.of("title_link", "image_url", "audio_url", "video_url", "message_link");

  private final JsonMapper mapper = DomainJson.mapper();
  private final OutputStream out;

  /**
   * @param out stays open
   */
  public JsonTranscript(OutputStream out) {
    this.out = out;
  }

  @Override
  public void add(Message message, List<AttachedFile> files) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("msg", SystemSentences.exported(message).orElse(message.text()));
    line.put("username", message.author().username());
    line.put("ts", message.createdAt());
    if (message.attachments() != null) {
      line.put("attachments", attachments(message, files));
    }
    if (message.systemType() != null) {
      line.put("type", message.systemType());
    }
    out.write((mapper.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  /** As in Rocket.Chat, each attachment names the message's first file. */
  private static List<Map<String, Object>> attachments(Message message, List<AttachedFile> files) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Map<String, Object> attachment : message.attachments()) {
      Map<String, Object> copy = new LinkedHashMap<>();
      KEPT.stream()
          .filter(key -> attachment.get(key) != null)
          .forEach(key -> copy.put(key, attachment.get(key)));
      copy.put("url", firstLink(attachment));
      copy.put("remote", files.isEmpty());
      if (!files.isEmpty()) {
        copy.put("fileId", files.get(0).id());
        copy.put("fileName", files.get(0).name());
      }
      shown.add(copy);
    }
    return shown;
  }

  private static Object firstLink(Map<String, Object> attachment) {
    return LINKS.stream()
        .map(attachment::get)
        .filter(link -> link != null)
        .findFirst()
        .orElse(null);
  }
}
