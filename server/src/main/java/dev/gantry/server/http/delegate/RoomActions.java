package dev.gantry.server.http.delegate;

import dev.gantry.server.room.DeleteRoom;
import dev.gantry.server.room.InviteToRoom;
import dev.gantry.server.room.JoinChannel;
import dev.gantry.server.room.KickFromRoom;
import dev.gantry.server.room.LeaveRoom;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomRole;
import dev.gantry.server.room.RoomRolesService;
import dev.gantry.server.user.User;
import java.util.List;

/** What channels.* and groups.* do alike, once the room is found. */
final class RoomActions {

  private final DeleteRoom deleteRoom;
  private final InviteToRoom inviteToRoom;
  private final JoinChannel joinChannel;
  private final KickFromRoom kickFromRoom;
  private final LeaveRoom leaveRoom;
  private final RoomRolesService roles;

  RoomActions(
      DeleteRoom deleteRoom,
      InviteToRoom inviteToRoom,
      JoinChannel joinChannel,
      KickFromRoom kickFromRoom,
      LeaveRoom leaveRoom,
      RoomRolesService roles) {
    this.deleteRoom = deleteRoom;
    this.inviteToRoom = inviteToRoom;
    this.joinChannel = joinChannel;
    this.kickFromRoom = kickFromRoom;
    this.leaveRoom = leaveRoom;
    this.roles = roles;
  }

  void delete(User caller, Room room) {
    deleteRoom.delete(caller, room.id());
  }

  Room invite(User caller, Room room, List<User> invited) {
    List<String> usernames = invited.stream().map(User::username).toList();
    return inviteToRoom.invite(caller, room.id(), usernames);
  }

  Room join(User caller, Room room) {
    return joinChannel.join(caller, room.id());
  }

  Room kick(User caller, Room room, User removed) {
    return kickFromRoom.kick(caller, room.id(), removed);
  }

  Room leave(User caller, Room room) {
    return leaveRoom.leave(caller, room.id());
  }

  void addRole(User caller, Room room, User member, RoomRole role) {
    roles.add(caller, room.id(), member, role);
  }
}
