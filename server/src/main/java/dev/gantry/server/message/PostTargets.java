package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.JoinChannel;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.Optional;

/** Finds the rooms that a post goes to, by room or by person. */
final class PostTargets {

  private final RoomStore rooms;
  private final UserStore users;
  private final SubscriptionStore subscriptions;
  private final RoomAccess access;
  private final DirectRooms directRooms;
  private final JoinChannel joining;

  PostTargets(
      RoomStore rooms,
      UserStore users,
      SubscriptionStore subscriptions,
      RoomAccess access,
      DirectRooms directRooms,
      JoinChannel joining) {
    this.rooms = rooms;
    this.users = users;
    this.subscriptions = subscriptions;
    this.access = access;
    this.directRooms = directRooms;
    this.joining = joining;
  }

  /** The room behind the name, for a caller who may write in it. Stores nothing. */
  PostTarget find(User caller, String name) {
    PostTarget target = named(caller, name).orElseThrow(PostTargets::invalid);
    if (target.partner() == null) {
      access.requireWritable(target.room(), caller);
    }
    return target;
  }

  /** Opens the direct room or joins the public channel. In a unit of work. */
  void open(User caller, PostTarget target) {
    if (target.partner() != null) {
      directRooms.open(target.room(), caller, target.partner());
    } else if ("c".equals(target.room().type())
        && !subscriptions.isMember(target.room().id(), caller.id())) {
      joining.join(caller, target.room().id());
    }
  }

  static ApiException invalid() {
    return ApiException.coded("invalid-channel", "");
  }

  private Optional<PostTarget> named(User caller, String name) {
    if (name.startsWith("#")) {
      return room(name, name.substring(1));
    }
    if (name.startsWith("@")) {
      return person(caller, name, name.substring(1));
    }
    return room(name, name).or(() -> person(caller, name, name));
  }

  private Optional<PostTarget> room(String name, String idOrName) {
    return rooms
        .findById(idOrName)
        .or(() -> rooms.findByName(idOrName))
        .map(room -> new PostTarget(name, room, null));
  }

  private Optional<PostTarget> person(User caller, String name, String idOrUsername) {
    return users
        .findById(idOrUsername)
        .or(() -> users.findByUsername(idOrUsername))
        .map(partner -> direct(caller, name, partner));
  }

  private PostTarget direct(User caller, String name, User partner) {
    Room room = directRooms.between(caller, partner);
    boolean exists = rooms.findById(room.id()).isPresent();
    return new PostTarget(name, room, exists ? null : partner);
  }
}
