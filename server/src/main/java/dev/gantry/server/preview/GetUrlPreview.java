package dev.gantry.server.preview;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.message.MessageUrl;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Duration;

/** Previews a link before it is sent: {@code chat.getURLPreview}. */
public final class GetUrlPreview {

  private final LinkPreviews previews;
  private final RoomAccess access;
  private final Settings settings;

  public GetUrlPreview(LinkPreviews previews, RoomAccess access, Settings settings) {
    this.previews = previews;
    this.access = access;
    this.settings = settings;
  }

  /**
   * The link with what is known about its target; with nothing but empty {@code meta} where the
   * link is not followed or leads nowhere. Takes up to {@code API_EmbedTimeout} seconds.
   *
   * @throws ApiException {@code error-not-allowed} where the caller may not see the room
   */
  public MessageUrl preview(User caller, String roomId, String url) {
    if (!access.canAccess(roomId, caller)) {
      throw ApiException.coded("error-not-allowed", "Not allowed");
    }
    Duration longest = Duration.ofSeconds(settings.number("API_EmbedTimeout"));
    Preview found = settings.isOn("API_Embed") ? previews.now(url, longest) : Preview.NONE;
    return found.of(url, true);
  }
}
