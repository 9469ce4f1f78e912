package dev.gantry.server.http.delegate;

import dev.gantry.api.SettingsApiDelegate;
import dev.gantry.api.model.SettingResponse;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.api.model.UpdateSettingRequest;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.setting.ReadSetting;
import dev.gantry.server.setting.UpdateSetting;
import org.springframework.http.ResponseEntity;

/** The settings of the workspace. */
final class SettingsDelegate implements SettingsApiDelegate {

  private final ReadSetting readSetting;
  private final UpdateSetting updateSetting;
  private final CurrentCaller caller;

  SettingsDelegate(ReadSetting readSetting, UpdateSetting updateSetting, CurrentCaller caller) {
    this.readSetting = readSetting;
    this.updateSetting = updateSetting;
    this.caller = caller;
  }

  @Override
  public ResponseEntity<SettingResponse> getSetting(String id) {
    Object value = readSetting.read(caller.user(), id);
    return Wire.ok(new SettingResponse().id(id).value(value).success(true));
  }

  @Override
  public ResponseEntity<SuccessResponse> updateSetting(String id, UpdateSettingRequest request) {
    updateSetting.update(caller.user(), id, request.getValue());
    return Wire.ok(new SuccessResponse().success(true));
  }
}
