package dev.gantry.server.message;

import dev.gantry.server.core.MutableClock;
import dev.gantry.server.direct.NewDirectRooms;
import dev.gantry.server.direct.TwoPersonRooms;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.permission.PermissionDefaults;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.JoinChannel;
import dev.gantry.server.room.Memberships;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomRemoval;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionDefaults;
import dev.gantry.server.setting.OverwrittenSettings;
import dev.gantry.server.setting.SettingDefaults;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.store.TestStores;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Alice and Bob in the channel {@code general}, Carol outside of it, on a real database. */
final class ChatFixture implements AfterEachCallback {

  final TestStores stores = new TestStores();
  final Settings settings =
      new Settings(stores.settings(), new SettingDefaults(), OverwrittenSettings.NONE);
  final Permissions permissions = new Permissions(stores.permissions(), stores.roomRoles());
  final RoomAccess access = new RoomAccess(stores.rooms(), stores.subscriptions(), permissions);
  final MessageServices services = services();

  final User alice = user("alice", "Alice Adams", "user");
  final User bob = user("bob", "Bob Brown", "user");
  final User carol = user("carol", "Carol Clark", "user");
  final User admin = user("root", "Root", "admin");
  final Room general = channel("general", alice, bob);

  ChatFixture() {
    stores
        .unitOfWork()
        .run(
            () ->
                stores.permissions().save(new PermissionDefaults().all(stores.clock().instant())));
  }

  MutableClock clock() {
    return stores.clock();
  }

  void set(String setting, Object value) {
    stores.unitOfWork().run(() -> stores.settings().save(Map.of(setting, value)));
  }

  /** Takes a permission from everybody. */
  void revoke(String permission) {
    grant(permission);
  }

  /** Gives a permission to these roles and to no other. */
  void grant(String permission, String... roles) {
    stores
        .unitOfWork()
        .run(
            () ->
                stores
                    .permissions()
                    .save(List.of(new Permission(permission, List.of(roles), clock().instant()))));
  }

  User user(String username, String name, String role) {
    User user =
        UserBuilder.builder()
            .id(username + "Id")
            .username(username)
            .name(name)
            .type("user")
            .roles(List.of(role))
            .active(true)
            .status("offline")
            .createdAt(clock().instant())
            .updatedAt(clock().instant())
            .other(Map.of())
            .build();
    stores.unitOfWork().run(() -> stores.users().insert(user, null));
    return user;
  }

  Room channel(String name, User... members) {
    return room(name, "c", members);
  }

  Room group(String name, User... members) {
    return room(name, "p", members);
  }

  Room direct(User one, User other) {
    TwoPersonRooms directRooms = directRooms();
    Room room = directRooms.between(one, other);
    stores.unitOfWork().run(() -> directRooms.open(room, one, other));
    return room;
  }

  /** Changes descriptive fields of a stored room. */
  void change(Room room, UnaryOperator<RoomBuilder> change) {
    RoomBuilder builder = RoomBuilder.builder(room(room.id()));
    stores.unitOfWork().run(() -> stores.rooms().update(change.apply(builder).build()));
  }

  /** Changes somebody's membership. */
  void change(Room room, User user, UnaryOperator<SubscriptionBuilder> change) {
    SubscriptionBuilder builder = SubscriptionBuilder.builder(subscription(room, user));
    stores.unitOfWork().run(() -> stores.subscriptions().update(change.apply(builder).build()));
  }

  Room room(String id) {
    return stores.rooms().findById(id).orElseThrow();
  }

  Message message(String id) {
    return stores.messages().findById(id).orElseThrow();
  }

  /** Number of the id that was given out last; takes one itself. */
  long lastId() {
    return Long.parseLong(stores.ids().newId().substring(2)) - 1;
  }

  Subscription subscription(Room room, User user) {
    return stores.subscriptions().find(room.id(), user.id()).orElseThrow();
  }

  /** Sends a text to general. */
  Message send(User author, String text) {
    return send(author, command -> command.text(text));
  }

  Message send(User author, UnaryOperator<SendMessageCommandBuilder> change) {
    return services.sendMessage().send(author, command(change)).orElseThrow();
  }

  SendMessageCommand command(UnaryOperator<SendMessageCommandBuilder> change) {
    SendMessageCommandBuilder builder =
        SendMessageCommandBuilder.builder().roomId(general.id()).text("hello");
    return change.apply(builder).build();
  }

  Message update(User caller, Message message, String text) {
    return services
        .updateMessage()
        .update(caller, new UpdateMessageCommand(message.roomId(), message.id(), text, null, null));
  }

  DeletedMessage delete(User caller, Message message) {
    return services
        .deleteMessage()
        .delete(caller, new DeleteMessageCommand(message.roomId(), message.id(), false));
  }

  void react(User caller, Message message, String emoji, Boolean shouldReact) {
    services.reactToMessage().react(caller, new ReactCommand(message.id(), emoji, shouldReact));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stores.close();
  }

  private Room room(String name, String type, User... members) {
    Room room =
        RoomBuilder.builder()
            .id(name + "RoomId")
            .type(type)
            .name(name)
            .fname(name)
            .usersCount(0)
            .systemMessages(true)
            .createdAt(clock().instant())
            .updatedAt(clock().instant())
            .other(Map.of())
            .build();
    stores
        .unitOfWork()
        .run(
            () -> {
              stores.rooms().insert(room);
              for (User member : members) {
                memberships().add(quiet(room, member), clock().instant());
              }
            });
    return room;
  }

  private Subscription quiet(Room room, User member) {
    return memberships().prepare(room, member, clock().instant());
  }

  private Memberships memberships() {
    return new Memberships(
        stores.rooms(), stores.subscriptions(), new SubscriptionDefaults(settings), stores.ids());
  }

  private TwoPersonRooms directRooms() {
    return new TwoPersonRooms(
        new NewDirectRooms(
            stores.rooms(), stores.subscriptions(), memberships(), stores.ids(), clock()),
        permissions,
        settings);
  }

  private MessageServices services() {
    SystemMessageWriter systemMessages =
        new SystemMessageWriter(stores.messages(), stores.rooms(), stores.ids());
    return new MessageServices(
        MessageDependenciesBuilder.builder()
            .messages(stores.messages())
            .reports(stores.reports())
            .readReceipts(stores.readReceipts())
            .files(MessageFiles.NONE)
            .rooms(stores.rooms())
            .subscriptions(stores.subscriptions())
            .users(stores.users())
            .access(access)
            .permissions(permissions)
            .settings(settings)
            .directRooms(directRooms())
            .joining(
                new JoinChannel(
                    stores.rooms(),
                    access,
                    memberships(),
                    systemMessages,
                    stores.unitOfWork(),
                    clock()))
            .roomRemoval(
                new RoomRemoval(
                    stores.rooms(),
                    stores.subscriptions(),
                    new MessageRemoval(
                        stores.messages(), stores.readReceipts(), MessageFiles.NONE, clock())))
            .emojis(List.of("smile", "heart")::contains)
            .afterSave(AfterSave.NOTHING)
            .unit(stores.unitOfWork())
            .ids(stores.ids())
            .clock(clock())
            .build());
  }
}
