package dev.gantry.server.http.delegate;

import dev.gantry.api.GroupsApiDelegate;
import dev.gantry.api.model.CreateGroupRequest;
import dev.gantry.api.model.DeleteGroupRequest;
import dev.gantry.api.model.GroupResponse;
import dev.gantry.api.model.InviteToGroupRequest;
import dev.gantry.api.model.KickFromGroupRequest;
import dev.gantry.api.model.LeaveGroupRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.server.account.FindUser;
import dev.gantry.server.account.Invited;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.CreateRoom;
import dev.gantry.server.room.FindRoom;
import dev.gantry.server.room.NewRoom;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomForReader;
import org.springframework.http.ResponseEntity;

/** groups.*: private rooms. */
final class GroupsDelegate implements GroupsApiDelegate {

  private final CreateRoom createRoom;
  private final FindRoom findRoom;
  private final RoomActions actions;
  private final FindUser findUser;
  private final RoomForReader forReader;
  private final CurrentCaller caller;
  private final Wire wire;

  GroupsDelegate(
      CreateRoom createRoom,
      FindRoom findRoom,
      RoomActions actions,
      FindUser findUser,
      RoomForReader forReader,
      CurrentCaller caller,
      Wire wire) {
    this.createRoom = createRoom;
    this.findRoom = findRoom;
    this.actions = actions;
    this.findUser = findUser;
    this.forReader = forReader;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<GroupResponse> createGroup(CreateGroupRequest request) {
    NewRoom wanted =
        new NewRoom(
            request.getName(),
            request.getMembers(),
            Boolean.TRUE.equals(request.getReadOnly()),
            Boolean.TRUE.equals(request.getExcludeSelf()),
            request.getCustomFields(),
            request.getExtraData());
    return group(createRoom.createGroup(caller.user(), wanted));
  }

  @Override
  public ResponseEntity<SuccessResponse> deleteGroup(DeleteGroupRequest request) {
    actions.delete(
        caller.user(),
        findRoom.groupToDelete(caller.user(), request.getRoomId(), request.getRoomName()));
    return done();
  }

  @Override
  public ResponseEntity<GroupResponse> getGroupInfo(String roomId, String roomName) {
    return group(findRoom.group(caller.user(), roomId, roomName));
  }

  @Override
  public ResponseEntity<GroupResponse> inviteToGroup(InviteToGroupRequest request) {
    Room room = findRoom.groupInUse(caller.user(), request.getRoomId(), request.getRoomName());
    Invited invited =
        new Invited(
            request.getUserId(),
            request.getUserIds(),
            request.getUsername(),
            request.getUsernames());
    return group(actions.invite(caller.user(), room, findUser.invitedToGroup(invited)));
  }

  @Override
  public ResponseEntity<SuccessResponse> kickFromGroup(KickFromGroupRequest request) {
    Room room = findRoom.groupInUse(caller.user(), request.getRoomId(), request.getRoomName());
    actions.kick(
        caller.user(), room, findUser.required(request.getUserId(), request.getUsername()));
    return done();
  }

  @Override
  public ResponseEntity<SuccessResponse> leaveGroup(LeaveGroupRequest request) {
    actions.leave(
        caller.user(),
        findRoom.groupInUse(caller.user(), request.getRoomId(), request.getRoomName()));
    return done();
  }

  private ResponseEntity<GroupResponse> group(Room room) {
    return Wire.ok(
        new GroupResponse()
            .group(wire.convert(forReader.of(room, caller.user()), dev.gantry.api.model.Room.class))
            .success(true));
  }

  private static ResponseEntity<SuccessResponse> done() {
    return Wire.ok(new SuccessResponse().success(true));
  }
}
