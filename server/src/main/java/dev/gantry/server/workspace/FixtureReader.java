package dev.gantry.server.workspace;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.file.CompleteFile;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.ReadReceipt;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.setting.SettingDefaults;
import dev.gantry.server.user.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns the text of a fixture file into records; what an entry leaves out gets its default. */
final class FixtureReader {

  private static final Set<String> SECTIONS =
      new TreeSet<>(
          Set.of(
              "users",
              "rooms",
              "subscriptions",
              "messages",
              "readReceipts",
              "reports",
              "files",
              "settings",
              "permissions"));

  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");

  private final JsonMapper mapper = DomainJson.mapper();
  private final SettingDefaults settingDefaults;
  private final String now;

  FixtureReader(SettingDefaults settingDefaults, Instant now) {
    this.settingDefaults = settingDefaults;
    this.now = now.toString();
  }

  Fixture read(String json) {
    ObjectNode root = parse(json);
    for (String section : root.propertyNames()) {
      if (!SECTIONS.contains(section)) {
        throw new FixtureException(
            "there is no section \"" + section + "\"; the sections are " + SECTIONS);
      }
    }
    return new Fixture(
        new FixtureSection(root, "users").list(this::user),
        new FixtureSection(root, "rooms").list(this::room),
        new FixtureSection(root, "subscriptions").list(this::subscription),
        new FixtureSection(root, "messages").list(this::message),
        new FixtureSection(root, "readReceipts").list(this::readReceipt),
        new FixtureSection(root, "reports").list(this::report),
        new FixtureSection(root, "files").list(this::file),
        settings(root),
        permissions(root));
  }

  private ObjectNode parse(String json) {
    try {
      if (mapper.readTree(json) instanceof ObjectNode root) {
        return root;
      }
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new FixtureException(
          "line "
              + place.getLineNr()
              + ", column "
              + place.getColumnNr()
              + ": "
              + e.getOriginalMessage());
    }
    throw new FixtureException("must hold one JSON object with the sections " + SECTIONS);
  }

  private Fixture.Account user(ObjectNode entry) {
    require(entry, "_id", "username");
    String password = takeText(entry, "password");
    String loginToken = takeText(entry, "loginToken");
    putIfAbsent(entry, "type", "user");
    putIfAbsent(entry, "status", "offline");
    putIfAbsent(entry, "createdAt", now);
    putIfAbsent(entry, "_updatedAt", now);
    if (!entry.has("active")) {
      entry.put("active", true);
    }
    if (!entry.has("roles")) {
      entry.putArray("roles").add(Roles.USER);
    }
    User user = mapper.treeToValue(entry, User.class);
    requireRoles(user.roles());
    return new Fixture.Account(user, password, loginToken);
  }

  private Fixture.Place room(ObjectNode entry) {
    require(entry, "_id");
    putIfAbsent(entry, "t", "c");
    if (!"d".equals(entry.get("t").asString())) {
      require(entry, "name");
    }
    putIfAbsent(entry, "ts", now);
    putIfAbsent(entry, "_updatedAt", now);
    if (!entry.has("sysMes")) {
      entry.put("sysMes", true);
    }
    if (!entry.has("default")) {
      entry.put("default", false);
    }
    boolean countsMessages = !entry.has("msgs");
    boolean countsUsers = !entry.has("usersCount");
    List<String> members = texts(entry.remove("members"));
    Room room = mapper.treeToValue(entry, Room.class);
    return new Fixture.Place(room, members, countsMessages, countsUsers);
  }

  private Subscription subscription(ObjectNode entry) {
    require(entry, "rid", "u");
    putIfAbsent(entry, "ts", now);
    putIfAbsent(entry, "_updatedAt", now);
    if (!entry.has("open")) {
      entry.put("open", true);
    }
    return mapper.treeToValue(entry, Subscription.class);
  }

  private Message message(ObjectNode entry) {
    require(entry, "_id", "rid", "u");
    putIfAbsent(entry, "msg", "");
    putIfAbsent(entry, "ts", now);
    putIfAbsent(entry, "_updatedAt", entry.get("ts").asString());
    return mapper.treeToValue(entry, Message.class);
  }

  private ReadReceipt readReceipt(ObjectNode entry) {
    require(entry, "messageId", "userId");
    putIfAbsent(entry, "ts", now);
    return mapper.treeToValue(entry, ReadReceipt.class);
  }

  private Fixture.Report report(ObjectNode entry) {
    require(entry, "_id", "messageId", "userId", "description");
    putIfAbsent(entry, "ts", now);
    return mapper.treeToValue(entry, Fixture.Report.class);
  }

  private Fixture.Upload file(ObjectNode entry) {
    require(entry, "_id", "name", "rid", "userId");
    String content = takeText(entry, "content");
    putIfAbsent(entry, "type", "application/octet-stream");
    putIfAbsent(entry, "uploadedAt", now);
    putIfAbsent(entry, "_updatedAt", entry.get("uploadedAt").asString());
    if (content != null) {
      entry.put("size", content.getBytes(StandardCharsets.UTF_8).length);
    }
    if (!MEDIA_TYPE.matcher(entry.get("type").asString()).matches()) {
      throw new FixtureException("\"type\" must be a media type");
    }
    String siteUrl = settingDefaults.find("Site_Url").orElse("").toString();
    UploadedFile file = mapper.treeToValue(entry, UploadedFile.class);
    return new Fixture.Upload(CompleteFile.of(file, siteUrl), content);
  }

  private Map<String, Object> settings(ObjectNode root) {
    Map<String, Object> values = new LinkedHashMap<>();
    new FixtureSection(root, "settings")
        .keys(
            (id, node) -> {
              if (settingDefaults.find(id).isEmpty()) {
                throw new FixtureException("there is no such setting");
              }
              Object value = mapper.treeToValue(node, Object.class);
              settingDefaults.requireType(id, value);
              values.put(id, value);
            });
    return values;
  }

  private Map<String, List<String>> permissions(ObjectNode root) {
    Map<String, List<String>> permissions = new LinkedHashMap<>();
    new FixtureSection(root, "permissions")
        .keys(
            (id, node) -> {
              List<String> roles = texts(node);
              requireRoles(roles);
              permissions.put(id, roles);
            });
    return permissions;
  }

  private static void requireRoles(List<String> roles) {
    for (String role : roles) {
      if (!Roles.isKnown(role)) {
        throw new FixtureException("there is no role \"" + role + "\"");
      }
    }
  }

  private static void require(ObjectNode entry, String... keys) {
    for (String key : keys) {
      if (!entry.hasNonNull(key)) {
        throw new FixtureException("\"" + key + "\" is missing");
      }
    }
  }

  private static void putIfAbsent(ObjectNode entry, String key, String value) {
    if (!entry.hasNonNull(key)) {
      entry.put(key, value);
    }
  }

  private static String takeText(ObjectNode entry, String key) {
    JsonNode value = entry.remove(key);
    if (value != null && !value.isString()) {
      throw new FixtureException("\"" + key + "\" must be a text");
    }
    return value == null ? null : value.asString();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node == null) {
      return texts;
    }
    if (!node.isArray()) {
      throw new FixtureException("must be a list of texts");
    }
    for (JsonNode text : node) {
      if (!text.isString()) {
        throw new FixtureException("must be a list of texts");
      }
      texts.add(text.asString());
    }
    return texts;
  }
}
