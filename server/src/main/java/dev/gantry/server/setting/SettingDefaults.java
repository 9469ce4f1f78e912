package dev.gantry.server.setting;

import dev.gantry.server.core.ApiException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Every setting that this server knows, with the value that Rocket.Chat gives it at first. */
public final class SettingDefaults {

  private static final String SITE_URL = "Site_Url";

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Supplier<String> siteUrl;

  /** The defaults of a fresh Rocket.Chat workspace. */
  public SettingDefaults() {
    this(() -> "http://localhost:3000");
  }

  /**
   * The defaults of a fresh workspace.
   *
   * @param siteUrl where people reach the workspace, without a slash at the end; asked each time,
   *     since a server learns its port only when it has started
   */
  public SettingDefaults(Supplier<String> siteUrl) {
    this.siteUrl = siteUrl;
    messages();
    rooms();
    files();
    accounts();
    api();
    mail();
    features();
  }

  /** The default of one setting; its JSON type is also the type that a new value must have. */
  public Optional<Object> find(String id) {
    return Optional.ofNullable(SITE_URL.equals(id) ? siteUrl.get() : values.get(id));
  }

  /** The ids of all settings. */
  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>(values.keySet());
    ids.add(SITE_URL);
    return ids;
  }

  /**
   * Refuses a value whose JSON type is not the default's.
   *
   * @throws ApiException without a text for an unknown setting; plain, naming the type, for a value
   *     of another one
   */
  public void requireType(String id, Object value) {
    SettingType type = SettingType.of(find(id).orElseThrow(ApiException::silent));
    if (!type.accepts(value)) {
      throw ApiException.plain("The value of " + id + " must be " + type.words() + ".");
    }
  }

  private void messages() {
    values.put("Message_AllowEditing", true);
    values.put("Message_AllowEditing_BlockEditInMinutes", 0);
    values.put("Message_AllowDeleting", true);
    values.put("Message_AllowDeleting_BlockDeleteInMinutes", 0);
    values.put("Message_AllowPinning", true);
    values.put("Message_AllowStarring", true);
    values.put("Message_ShowDeletedStatus", false);
    values.put("Message_KeepHistory", false);
    values.put("Message_MaxAllowedSize", 5000);
    values.put("Message_MaxAll", 0);
    values.put("Message_AllowBadWordsFilter", false);
    values.put("Message_BadWordsFilterList", "");
    values.put("Message_CustomFields_Enabled", false);
    values.put("Message_CustomFields", "");
    values.put("Message_QuoteChainLimit", 2);
    values.put("Message_AlwaysSearchRegExp", false);
    values.put("Message_AllowDirectMessagesToYourself", true);
    values.put("Message_Read_Receipt_Enabled", false);
    values.put("Message_Read_Receipt_Store_Users", false);
    values.put("Message_CustomDomain_AutoLink", "");
    values.put("HexColorPreview_Enabled", false);
    values.put("Katex_Enabled", false);
    values.put("Katex_Parenthesis_Syntax", true);
    values.put("Katex_Dollar_Syntax", false);
    values.put("Store_Last_Message", true);
    values.put("Hide_System_Messages", List.of());
  }

  private void rooms() {
    // Three s's: the id is Rocket.Chat's own.
    values.put("DirectMesssage_maxUsers", 8);
    values.put("Threads_enabled", true);
    values.put("Discussion_enabled", true);
    values.put("Unread_Count", "user_and_group_mentions_only");
    values.put("Unread_Count_DM", "all_messages");
    values.put("UTF8_User_Names_Validation", "[0-9a-zA-Z-_.]+");
    values.put("UTF8_Channel_Names_Validation", "[0-9a-zA-Z-_.]+");
  }

  private void files() {
    values.put("FileUpload_Enabled", true);
    values.put("FileUpload_Enabled_Direct", true);
    values.put("FileUpload_MaxFileSize", 104857600);
    values.put("FileUpload_MediaTypeWhiteList", "");
    values.put("FileUpload_MediaTypeBlackList", "image/svg+xml");
  }

  private void accounts() {
    values.put("Accounts_LoginExpiration", 90);
    values.put("Accounts_SearchFields", "username, name, bio, nickname");
    values.put("Accounts_AllowUserProfileChange", true);
    values.put("Accounts_AllowUsernameChange", true);
    values.put("Accounts_AllowRealNameChange", true);
    values.put("Accounts_AllowEmailChange", true);
    values.put("Accounts_AllowPasswordChange", true);
    values.put("Accounts_AllowUserStatusMessageChange", true);
    values.put("Accounts_AllowInvisibleStatusOption", true);
    values.put("Accounts_RequireNameForSignUp", true);
    values.put("Accounts_BlockedUsernameList", "");
    values.put("Accounts_SystemBlockedUsernameList", "admin,administrator,system,user");
  }

  private void api() {
    values.put("API_Enable_Rate_Limiter", true);
    values.put("API_Enable_Rate_Limiter_Limit_Calls_Default", 10);
    values.put("API_Enable_Rate_Limiter_Limit_Time_Default", 60000);
    values.put("API_Default_Count", 50);
    values.put("API_Upper_Count_Limit", 100);
    values.put("API_Allow_Infinite_Count", true);
    values.put("API_Enable_CORS", false);
    values.put("API_CORS_Origin", "*");
    values.put("API_Enable_Direct_Message_History_EndPoint", false);
    values.put("API_Embed", true);
    values.put(
        "API_EmbedIgnoredHosts", "localhost, 127.0.0.1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16");
    values.put("API_EmbedSafePorts", "80, 443");
    values.put("API_EmbedTimeout", 10);
    // Ours: hosts that previews may reach though their addresses are private.
    values.put("Gantry_Embed_AllowedPrivateHosts", "");
  }

  private void mail() {
    values.put("SMTP_Protocol", "smtp");
    values.put("SMTP_Host", "");
    values.put("SMTP_Port", "");
    // Rocket.Chat's default is true, which would send the password unencrypted.
    values.put("SMTP_IgnoreTLS", false);
    values.put("SMTP_Username", "");
    values.put("SMTP_Password", "");
    values.put("From_Email", "");
  }

  private void features() {
    values.put("Language", "");
    values.put("UI_Use_Real_Name", false);
    values.put("AutoTranslate_Enabled", false);
    values.put("AutoTranslate_AutoEnableOnJoinRoom", false);
    values.put("AutoTranslate_ServiceProvider", "google-translate");
    values.put("AutoTranslate_GoogleAPIKey", "");
    values.put("AutoTranslate_DeepLAPIKey", "");
    values.put("AutoTranslate_MicrosoftAPIKey", "");
    // Ours: the region of a key that is bound to one, and a provider that one can host oneself.
    values.put("AutoTranslate_MicrosoftRegion", "");
    values.put("AutoTranslate_LibreTranslateURL", "");
    values.put("AutoTranslate_LibreTranslateAPIKey", "");
    values.put("E2E_Enable", false);
    values.put("E2E_Enabled_Default_PrivateRooms", false);
    values.put("VoIP_Enabled", false);
  }
}
