package dev.gantry.server.direct;

import dev.gantry.server.message.DirectRooms;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.List;

/** The room of two people, or of one with themselves, for those who just write to somebody. */
public final class TwoPersonRooms implements DirectRooms {

  private final NewDirectRooms newRooms;
  private final Permissions permissions;
  private final Settings settings;

  public TwoPersonRooms(NewDirectRooms newRooms, Permissions permissions, Settings settings) {
    this.newRooms = newRooms;
    this.permissions = permissions;
    this.settings = settings;
  }

  @Override
  public Room between(User caller, User partner) {
    List<User> members = members(caller, partner);
    return newRooms
        .find(members)
        .orElseGet(
            () -> {
              requireAllowed(caller, members);
              return newRooms.propose(members);
            });
  }

  @Override
  public void open(Room room, User caller, User partner) {
    newRooms.store(room, members(caller, partner), member -> member.id().equals(caller.id()));
  }

  private void requireAllowed(User caller, List<User> members) {
    if (!permissions.has(caller, "create-d")) {
      throw Refusals.notAllowed();
    }
    if (members.size() == 1 && !settings.isOn("Message_AllowDirectMessagesToYourself")) {
      throw Refusals.invalidUser();
    }
  }

  private static List<User> members(User caller, User partner) {
    return caller.id().equals(partner.id()) ? List.of(caller) : List.of(caller, partner);
  }
}
