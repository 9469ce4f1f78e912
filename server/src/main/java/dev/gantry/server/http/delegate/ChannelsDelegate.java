package dev.gantry.server.http.delegate;

import dev.gantry.api.ChannelsApiDelegate;
import dev.gantry.api.model.AddChannelModeratorRequest;
import dev.gantry.api.model.AddChannelOwnerRequest;
import dev.gantry.api.model.ChannelResponse;
import dev.gantry.api.model.CreateChannelRequest;
import dev.gantry.api.model.DeleteChannelRequest;
import dev.gantry.api.model.InviteToChannelRequest;
import dev.gantry.api.model.JoinChannelRequest;
import dev.gantry.api.model.KickFromChannelRequest;
import dev.gantry.api.model.LeaveChannelRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.server.account.FindUser;
import dev.gantry.server.account.Invited;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.CreateRoom;
import dev.gantry.server.room.FindRoom;
import dev.gantry.server.room.NewRoom;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomForReader;
import dev.gantry.server.room.RoomRole;
import org.springframework.http.ResponseEntity;

/** channels.*: public rooms. */
final class ChannelsDelegate implements ChannelsApiDelegate {

  private final CreateRoom createRoom;
  private final FindRoom findRoom;
  private final RoomActions actions;
  private final FindUser findUser;
  private final RoomForReader forReader;
  private final CurrentCaller caller;
  private final Wire wire;

  ChannelsDelegate(
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
  public ResponseEntity<ChannelResponse> createChannel(CreateChannelRequest request) {
    NewRoom wanted =
        new NewRoom(
            request.getName(),
            request.getMembers(),
            Boolean.TRUE.equals(request.getReadOnly()),
            Boolean.TRUE.equals(request.getExcludeSelf()),
            request.getCustomFields(),
            request.getExtraData());
    return channel(createRoom.createChannel(caller.user(), wanted));
  }

  @Override
  public ResponseEntity<SuccessResponse> deleteChannel(DeleteChannelRequest request) {
    Room room = findRoom.channel(request.getRoomId(), request.getRoomName());
    actions.delete(caller.user(), room);
    return done();
  }

  @Override
  public ResponseEntity<ChannelResponse> getChannelInfo(String roomId, String roomName) {
    return channel(findRoom.visibleChannel(caller.user(), roomId, roomName));
  }

  @Override
  public ResponseEntity<ChannelResponse> inviteToChannel(InviteToChannelRequest request) {
    Room room = findRoom.channelInUse(request.getRoomId(), request.getRoomName());
    Invited invited =
        new Invited(
            request.getUserId(),
            request.getUserIds(),
            request.getUsername(),
            request.getUsernames());
    return channel(actions.invite(caller.user(), room, findUser.invitedToChannel(invited)));
  }

  @Override
  public ResponseEntity<ChannelResponse> joinChannel(JoinChannelRequest request) {
    Room room = findRoom.channelInUse(request.getRoomId(), request.getRoomName());
    return channel(actions.join(caller.user(), room));
  }

  @Override
  public ResponseEntity<ChannelResponse> kickFromChannel(KickFromChannelRequest request) {
    Room room = findRoom.channelInUse(request.getRoomId(), null);
    return channel(actions.kick(caller.user(), room, findUser.required(request.getUserId(), null)));
  }

  @Override
  public ResponseEntity<ChannelResponse> leaveChannel(LeaveChannelRequest request) {
    return channel(actions.leave(caller.user(), findRoom.channelInUse(request.getRoomId(), null)));
  }

  @Override
  public ResponseEntity<SuccessResponse> addChannelOwner(AddChannelOwnerRequest request) {
    Room room = findRoom.channelInUse(request.getRoomId(), request.getRoomName());
    actions.addRole(
        caller.user(),
        room,
        findUser.required(request.getUserId(), request.getUsername()),
        RoomRole.OWNER);
    return done();
  }

  @Override
  public ResponseEntity<SuccessResponse> addChannelModerator(AddChannelModeratorRequest request) {
    Room room = findRoom.channelInUse(request.getRoomId(), request.getRoomName());
    actions.addRole(
        caller.user(),
        room,
        findUser.required(request.getUserId(), request.getUsername()),
        RoomRole.MODERATOR);
    return done();
  }

  private ResponseEntity<ChannelResponse> channel(Room room) {
    return Wire.ok(
        new ChannelResponse()
            .channel(
                wire.convert(forReader.of(room, caller.user()), dev.gantry.api.model.Room.class))
            .success(true));
  }

  private static ResponseEntity<SuccessResponse> done() {
    return Wire.ok(new SuccessResponse().success(true));
  }
}
