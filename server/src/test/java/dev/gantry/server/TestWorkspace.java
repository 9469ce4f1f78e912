package dev.gantry.server;

import dev.gantry.server.account.AccountReferences;
import dev.gantry.server.account.AccountRules;
import dev.gantry.server.account.ActivePartners;
import dev.gantry.server.account.CreateUser;
import dev.gantry.server.account.DefaultRooms;
import dev.gantry.server.account.DeleteUser;
import dev.gantry.server.account.DirectRoomNames;
import dev.gantry.server.account.EditingRules;
import dev.gantry.server.account.MembershipsOfUser;
import dev.gantry.server.account.OwnedRooms;
import dev.gantry.server.account.SetPreferences;
import dev.gantry.server.account.SetStatus;
import dev.gantry.server.account.SubscriptionPreferences;
import dev.gantry.server.account.UpdateUser;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.direct.CountDirectRoom;
import dev.gantry.server.direct.CreateDirectRoom;
import dev.gantry.server.direct.DeleteDirectRoom;
import dev.gantry.server.direct.DirectRoomList;
import dev.gantry.server.direct.FindDirectRoom;
import dev.gantry.server.direct.ListDirectRooms;
import dev.gantry.server.direct.ListMembers;
import dev.gantry.server.direct.NewDirectRooms;
import dev.gantry.server.direct.SetTopic;
import dev.gantry.server.direct.TwoPersonRooms;
import dev.gantry.server.message.LastMessageForReader;
import dev.gantry.server.message.MessageForReader;
import dev.gantry.server.message.SystemMessageWriter;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.permission.PermissionDefaults;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.CreateRoom;
import dev.gantry.server.room.DeleteRoom;
import dev.gantry.server.room.FindRoom;
import dev.gantry.server.room.InviteToRoom;
import dev.gantry.server.room.JoinChannel;
import dev.gantry.server.room.KickFromRoom;
import dev.gantry.server.room.LeaveRoom;
import dev.gantry.server.room.Memberships;
import dev.gantry.server.room.NewRoomBuilder;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomNames;
import dev.gantry.server.room.RoomRemoval;
import dev.gantry.server.room.RoomRolesService;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionDefaults;
import dev.gantry.server.room.SystemMessages;
import dev.gantry.server.setting.NameRules;
import dev.gantry.server.setting.OverwrittenSettings;
import dev.gantry.server.setting.SettingDefaults;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.store.TestStores;
import dev.gantry.server.user.PasswordGenerator;
import dev.gantry.server.user.PasswordHasher;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserEmail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A workspace on a real database, with the default permissions and the services of rooms and
 * accounts. A test makes the people and rooms that it needs:
 *
 * <pre>{@code
 * @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
 * final User ada = workspace.user("ada");
 * final Room lab = workspace.channel("lab", ada);
 * }</pre>
 */
public final class TestWorkspace implements AfterEachCallback {

  public final TestStores stores = new TestStores();
  public final SettingDefaults settingDefaults = new SettingDefaults();
  public final Settings settings =
      new Settings(stores.settings(), settingDefaults, OverwrittenSettings.NONE);
  public final Permissions permissions = new Permissions(stores.permissions(), stores.roomRoles());
  public final RoomAccess access =
      new RoomAccess(stores.rooms(), stores.subscriptions(), permissions);
  public final SystemMessages systemMessages = this::announce;
  public final Memberships memberships =
      new Memberships(
          stores.rooms(), stores.subscriptions(), new SubscriptionDefaults(settings), stores.ids());
  public final RoomRemoval roomRemoval =
      new RoomRemoval(stores.rooms(), stores.subscriptions(), stores.messages()::deleteByRoom);
  public final NameRules nameRules = new NameRules(settings);
  public final PasswordHasher passwords = new PasswordHasher();

  private final Map<String, List<String>> announcements = new ConcurrentHashMap<>();
  private final DirectRoomNames directRoomNames =
      new DirectRoomNames(stores.users(), stores.subscriptions());
  private final OwnedRooms ownedRooms =
      new OwnedRooms(
          stores.users(), stores.rooms(), stores.subscriptions(), roomRemoval, stores.unitOfWork());
  private final AccountRules accountRules =
      new AccountRules(stores.users(), nameRules, permissions);

  public TestWorkspace() {
    stores.permissions().save(new PermissionDefaults().all(stores.clock().instant()));
  }

  /** A new account with the role {@code user}; its name is the username with a capital letter. */
  public User user(String username) {
    return user(username, "user");
  }

  /** A new account with one role. */
  public User user(String username, String role) {
    Instant now = stores.clock().instant();
    User user =
        UserBuilder.builder()
            .id(username + "-id")
            .username(username)
            .name(Character.toUpperCase(username.charAt(0)) + username.substring(1))
            .emails(List.of(new UserEmail(username + "@example.com", true)))
            .type("user")
            .roles(List.of(role))
            .active(true)
            .status("offline")
            .createdAt(now)
            .updatedAt(now)
            .build();
    stores.users().insert(user, null);
    return stored(user);
  }

  /** A channel of the creator with the members. */
  public Room channel(String name, User creator, User... members) {
    List<String> usernames = List.of(members).stream().map(User::username).toList();
    return createRoom()
        .createChannel(creator, NewRoomBuilder.builder().name(name).members(usernames).build());
  }

  /** A group of the creator with the members. */
  public Room group(String name, User creator, User... members) {
    List<String> usernames = List.of(members).stream().map(User::username).toList();
    return createRoom()
        .createGroup(creator, NewRoomBuilder.builder().name(name).members(usernames).build());
  }

  /** A room of direct messages whose members have no names for it yet. */
  public Room direct(User... members) {
    Instant now = stores.clock().instant();
    Room room =
        RoomBuilder.builder()
            .id("dm-" + String.join("-", List.of(members).stream().map(User::username).toList()))
            .type("d")
            .memberIds(List.of(members).stream().map(User::id).sorted().toList())
            .usernames(List.of(members).stream().map(User::username).toList())
            .createdAt(now)
            .updatedAt(now)
            .build();
    stores.rooms().insert(room);
    for (User member : members) {
      memberships.add(memberships.prepare(room, member, now), now);
    }
    return room(room.id());
  }

  /** The room that everybody joins. */
  public Room defaultRoom(String name) {
    Instant now = stores.clock().instant();
    Room room =
        RoomBuilder.builder()
            .id(name + "-id")
            .type("c")
            .name(name)
            .fname(name)
            .createdAt(now)
            .systemMessages(true)
            .defaultRoom(true)
            .updatedAt(now)
            .build();
    stores.rooms().insert(room);
    return room;
  }

  /** A room as it is stored now. */
  public Room room(String id) {
    return stores.rooms().findById(id).orElseThrow();
  }

  /** An account as it is stored now. */
  public User stored(User user) {
    return stores.users().findById(user.id()).orElseThrow();
  }

  /** A membership as it is stored now. */
  public Subscription subscription(Room room, User user) {
    return stores.subscriptions().find(room.id(), user.id()).orElseThrow();
  }

  /** Whether somebody is a member now. */
  public boolean isMember(Room room, User user) {
    return stores.subscriptions().find(room.id(), user.id()).isPresent();
  }

  /** Gives a member roles in the room. */
  public void giveRoles(Room room, User user, String... roles) {
    stores
        .subscriptions()
        .update(
            SubscriptionBuilder.builder(subscription(room, user)).roles(List.of(roles)).build());
  }

  /** Replaces the roles of one permission. */
  public void permit(String permission, String... roles) {
    stores
        .permissions()
        .save(List.of(new Permission(permission, List.of(roles), stores.clock().instant())));
  }

  /** Changes a setting. */
  public void set(String setting, Object value) {
    stores.settings().save(Map.of(setting, value));
  }

  /** What was announced in a room, as {@code type author text}, oldest first. */
  public List<String> announcements(Room room) {
    return announcements.getOrDefault(room.id(), List.of());
  }

  private void announce(
      Room room, String type, String text, User actor, Map<String, Object> extra, Instant now) {
    new SystemMessageWriter(stores.messages(), stores.rooms(), stores.ids())
        .write(room, type, text, actor, extra, now);
    List<String> ofRoom =
        announcements.computeIfAbsent(room.id(), id -> new CopyOnWriteArrayList<>());
    stores.unitOfWork().afterCommit(() -> ofRoom.add(type + " " + actor.username() + " " + text));
  }

  public CreateRoom createRoom() {
    return new CreateRoom(
        stores.rooms(),
        stores.users(),
        memberships,
        new RoomNames(stores.rooms(), nameRules),
        settings,
        permissions,
        stores.ids(),
        stores.unitOfWork(),
        stores.clock());
  }

  public FindRoom findRoom() {
    return new FindRoom(stores.rooms(), access, permissions);
  }

  public FindDirectRoom findDirectRoom() {
    return new FindDirectRoom(
        stores.rooms(), stores.users(), twoPersonRooms(), access, stores.unitOfWork());
  }

  public TwoPersonRooms twoPersonRooms() {
    return new TwoPersonRooms(newDirectRooms(), permissions, settings);
  }

  public CreateDirectRoom createDirectRoom() {
    return new CreateDirectRoom(
        stores.users(),
        stores.rooms(),
        newDirectRooms(),
        directRoomList(),
        permissions,
        settings,
        stores.unitOfWork());
  }

  public DirectRoomList directRoomList() {
    return new DirectRoomList(
        findDirectRoom(),
        stores.rooms(),
        stores.subscriptions(),
        stores.unitOfWork(),
        stores.clock());
  }

  public DeleteDirectRoom deleteDirectRoom() {
    return new DeleteDirectRoom(findDirectRoom(), deleteRoom(), access, permissions);
  }

  public SetTopic setTopic() {
    return new SetTopic(
        findDirectRoom(),
        stores.rooms(),
        systemMessages,
        permissions,
        stores.unitOfWork(),
        stores.clock());
  }

  public CountDirectRoom countDirectRoom() {
    return new CountDirectRoom(
        findDirectRoom(), stores.users(), stores.subscriptions(), permissions);
  }

  public ListMembers listMembers() {
    return new ListMembers(findDirectRoom(), stores.users(), permissions, settings);
  }

  public ListDirectRooms listDirectRooms() {
    return new ListDirectRooms(
        stores.directRoomLists(),
        new LastMessageForReader(
            new MessageForReader(settings, stores.users()), DomainJson.mapper()),
        permissions);
  }

  private NewDirectRooms newDirectRooms() {
    return new NewDirectRooms(
        stores.rooms(), stores.subscriptions(), memberships, stores.ids(), stores.clock());
  }

  public JoinChannel joinChannel() {
    return new JoinChannel(
        stores.rooms(), access, memberships, systemMessages, stores.unitOfWork(), stores.clock());
  }

  public InviteToRoom inviteToRoom() {
    return new InviteToRoom(
        stores.rooms(),
        stores.subscriptions(),
        stores.users(),
        memberships,
        systemMessages,
        permissions,
        stores.unitOfWork(),
        stores.clock());
  }

  public LeaveRoom leaveRoom() {
    return new LeaveRoom(
        stores.rooms(),
        stores.subscriptions(),
        memberships,
        systemMessages,
        permissions,
        stores.unitOfWork(),
        stores.clock());
  }

  public KickFromRoom kickFromRoom() {
    return new KickFromRoom(
        stores.rooms(),
        stores.subscriptions(),
        memberships,
        access,
        systemMessages,
        permissions,
        stores.unitOfWork(),
        stores.clock());
  }

  public RoomRolesService roomRoles() {
    return new RoomRolesService(
        stores.rooms(),
        stores.subscriptions(),
        systemMessages,
        permissions,
        stores.unitOfWork(),
        stores.clock());
  }

  public DeleteRoom deleteRoom() {
    return new DeleteRoom(stores.rooms(), roomRemoval, permissions, stores.unitOfWork());
  }

  public CreateUser createUser() {
    return new CreateUser(
        stores.users(),
        new DefaultRooms(stores.rooms(), memberships, systemMessages),
        accountRules,
        settings,
        permissions,
        passwords,
        new PasswordGenerator(),
        stores.ids(),
        stores.unitOfWork(),
        stores.clock());
  }

  public UpdateUser updateUser() {
    return new UpdateUser(
        stores.users(),
        accountRules,
        new EditingRules(accountRules, permissions, settings),
        new AccountReferences(
            stores.rooms(),
            stores.subscriptions(),
            directRoomNames,
            new ActivePartners(stores.users(), stores.rooms(), stores.subscriptions())),
        ownedRooms,
        passwords,
        stores.unitOfWork(),
        stores.clock());
  }

  public DeleteUser deleteUser() {
    return new DeleteUser(
        stores.users(),
        ownedRooms,
        new MembershipsOfUser(
            stores.rooms(), stores.subscriptions(), memberships, roomRemoval, directRoomNames),
        permissions,
        stores.unitOfWork(),
        stores.clock());
  }

  public SetStatus setStatus() {
    return new SetStatus(
        stores.users(), settings, permissions, stores.unitOfWork(), stores.clock());
  }

  public SetPreferences setPreferences() {
    return new SetPreferences(
        stores.users(),
        new SubscriptionPreferences(stores.subscriptions(), settings),
        permissions,
        stores.unitOfWork(),
        stores.clock());
  }

  /** Lets time pass. */
  public Instant later(Duration amount) {
    return stores.clock().advance(amount);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stores.afterEach(context);
  }
}
