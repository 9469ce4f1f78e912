package dev.gantry.server.http.delegate;

import dev.gantry.api.model.MessageUrl;
import dev.gantry.api.model.UrlPreviewResponse;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.preview.GetUrlPreview;
import org.springframework.http.ResponseEntity;

/** Translates chat.getURLPreview. */
final class PreviewCalls {

  private final GetUrlPreview getUrlPreview;
  private final CurrentCaller caller;
  private final Wire wire;

  PreviewCalls(GetUrlPreview getUrlPreview, CurrentCaller caller, Wire wire) {
    this.getUrlPreview = getUrlPreview;
    this.caller = caller;
    this.wire = wire;
  }

  ResponseEntity<UrlPreviewResponse> getUrlPreview(String roomId, String url) {
    MessageUrl found =
        wire.convert(getUrlPreview.preview(caller.user(), roomId, url), MessageUrl.class);
    return Wire.ok(new UrlPreviewResponse().urlPreview(found).success(true));
  }
}
