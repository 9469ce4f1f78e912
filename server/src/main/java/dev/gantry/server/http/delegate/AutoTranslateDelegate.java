package dev.gantry.server.http.delegate;

import dev.gantry.api.AutoTranslateApiDelegate;
import dev.gantry.api.model.Message;
import dev.gantry.api.model.MessageResponse;
import dev.gantry.api.model.SaveAutoTranslateSettingsRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.api.model.SupportedLanguage;
import dev.gantry.api.model.SupportedLanguagesResponse;
import dev.gantry.api.model.TranslateMessageRequest;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.translate.ListLanguages;
import dev.gantry.server.translate.SaveTranslationSettings;
import dev.gantry.server.translate.TranslateMessage;
import org.springframework.http.ResponseEntity;

/** autotranslate.*: translation of messages. */
final class AutoTranslateDelegate implements AutoTranslateApiDelegate {

  private final ListLanguages listLanguages;
  private final SaveTranslationSettings saveSettings;
  private final TranslateMessage translateMessage;
  private final CurrentCaller caller;
  private final Wire wire;

  AutoTranslateDelegate(
      ListLanguages listLanguages,
      SaveTranslationSettings saveSettings,
      TranslateMessage translateMessage,
      CurrentCaller caller,
      Wire wire) {
    this.listLanguages = listLanguages;
    this.saveSettings = saveSettings;
    this.translateMessage = translateMessage;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<SupportedLanguagesResponse> getSupportedLanguages(String targetLanguage) {
    return Wire.ok(
        new SupportedLanguagesResponse()
            .languages(
                wire.convertAll(
                    listLanguages.list(caller.user(), targetLanguage), SupportedLanguage.class))
            .success(true));
  }

  @Override
  public ResponseEntity<SuccessResponse> saveAutoTranslateSettings(
      SaveAutoTranslateSettingsRequest request) {
    saveSettings.save(
        caller.user(),
        request.getRoomId(),
        request.getField(),
        request.getValue(),
        request.getDefaultLanguage());
    return Wire.ok(new SuccessResponse().success(true));
  }

  @Override
  public ResponseEntity<MessageResponse> translateMessage(TranslateMessageRequest request) {
    Message translated =
        Wire.message(
            translateMessage.translate(
                caller.user(), request.getMessageId(), request.getTargetLanguage()));
    return Wire.ok(new MessageResponse().message(translated).success(true));
  }
}
