package dev.gantry.server.http.delegate;

import dev.gantry.api.model.DirectMessagePage;
import dev.gantry.api.model.MemberPage;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.direct.ListDirectRooms;
import dev.gantry.server.direct.ListMembers;
import dev.gantry.server.direct.MemberFilter;
import dev.gantry.server.direct.RoomMember;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.Room;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;

/** dm.*: lists of rooms, and who is in one. */
final class DirectRoomListCalls {

  private final ListDirectRooms listRooms;
  private final ListMembers listMembers;
  private final CurrentCaller caller;
  private final Wire wire;

  DirectRoomListCalls(
      ListDirectRooms listRooms, ListMembers listMembers, CurrentCaller caller, Wire wire) {
    this.listRooms = listRooms;
    this.listMembers = listMembers;
    this.caller = caller;
    this.wire = wire;
  }

  ResponseEntity<DirectMessagePage> own(PageRequest page) {
    return rooms(listRooms.own(caller.user(), page));
  }

  ResponseEntity<DirectMessagePage> everyones(PageRequest page) {
    return rooms(listRooms.everyones(caller.user(), page));
  }

  ResponseEntity<MemberPage> members(
      String roomId, String username, List<String> status, String filter, PageRequest page) {
    MemberFilter wanted = new MemberFilter(status == null ? Set.of() : Set.copyOf(status), filter);
    Page<RoomMember> members = listMembers.list(caller.user(), roomId, username, wanted, page);
    return Wire.ok(
        new MemberPage()
            .members(wire.convertAll(members.items(), dev.gantry.api.model.User.class))
            .count(members.items().size())
            .offset(members.offset())
            .total(Math.toIntExact(members.total()))
            .success(true));
  }

  private ResponseEntity<DirectMessagePage> rooms(Page<Room> page) {
    return Wire.ok(
        new DirectMessagePage()
            .ims(wire.convertAll(page.items(), dev.gantry.api.model.Room.class))
            .count(page.items().size())
            .offset(page.offset())
            .total(Math.toIntExact(page.total()))
            .success(true));
  }
}
