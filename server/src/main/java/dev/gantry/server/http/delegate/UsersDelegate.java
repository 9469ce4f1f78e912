package dev.gantry.server.http.delegate;

import dev.gantry.api.UsersApiDelegate;
import dev.gantry.api.model.CreateUserRequest;
import dev.gantry.api.model.DeleteUserRequest;
import dev.gantry.api.model.SetUserPreferencesRequest;
import dev.gantry.api.model.SetUserStatusRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.api.model.UpdateUserRequest;
import dev.gantry.api.model.UserResponse;
import dev.gantry.server.account.CreateUser;
import dev.gantry.server.account.DeleteUser;
import dev.gantry.server.account.FindUser;
import dev.gantry.server.account.NewAccount;
import dev.gantry.server.account.SetPreferences;
import dev.gantry.server.account.SetStatus;
import dev.gantry.server.account.ShowUser;
import dev.gantry.server.account.UpdateUser;
import dev.gantry.server.account.UserChanges;
import dev.gantry.server.account.UserChangesBuilder;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.user.User;
import org.springframework.http.ResponseEntity;

/** users.*: accounts. */
final class UsersDelegate implements UsersApiDelegate {

  private final CreateUser createUser;
  private final UpdateUser updateUser;
  private final DeleteUser deleteUser;
  private final SetStatus setStatus;
  private final SetPreferences setPreferences;
  private final ShowUser showUser;
  private final FindUser findUser;
  private final CurrentCaller caller;
  private final Wire wire;

  UsersDelegate(
      CreateUser createUser,
      UpdateUser updateUser,
      DeleteUser deleteUser,
      SetStatus setStatus,
      SetPreferences setPreferences,
      ShowUser showUser,
      FindUser findUser,
      CurrentCaller caller,
      Wire wire) {
    this.createUser = createUser;
    this.updateUser = updateUser;
    this.deleteUser = deleteUser;
    this.setStatus = setStatus;
    this.setPreferences = setPreferences;
    this.showUser = showUser;
    this.findUser = findUser;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<UserResponse> createUser(CreateUserRequest request) {
    return user(createUser.create(caller.user(), wire.convert(request, NewAccount.class)));
  }

  @Override
  public ResponseEntity<SuccessResponse> deleteUser(DeleteUserRequest request) {
    User user = findUser.required(request.getUserId(), request.getUsername());
    deleteUser.delete(caller.user(), user, Boolean.TRUE.equals(request.getConfirmRelinquish()));
    return done();
  }

  @Override
  public ResponseEntity<UserResponse> updateUser(UpdateUserRequest request) {
    UserChanges changes =
        UserChangesBuilder.builder(wire.convert(request.getData(), UserChanges.class))
            .confirmRelinquish(Boolean.TRUE.equals(request.getConfirmRelinquish()))
            .build();
    return user(updateUser.update(caller.user(), request.getUserId(), changes));
  }

  @Override
  public ResponseEntity<SuccessResponse> setUserStatus(SetUserStatusRequest request) {
    User user = findUser.orCaller(caller.user(), request.getUserId(), request.getUsername());
    setStatus.set(caller.user(), user, request.getMessage(), request.getStatus());
    return done();
  }

  @Override
  public ResponseEntity<UserResponse> setUserPreferences(SetUserPreferencesRequest request) {
    return user(
        setPreferences.set(caller.user(), request.getUserId(), wire.open(request.getData())));
  }

  @Override
  public ResponseEntity<UserResponse> getUserInfo(String userId, String username) {
    return user(showUser.show(caller.user(), userId, username));
  }

  private ResponseEntity<UserResponse> user(User user) {
    return Wire.ok(
        new UserResponse().user(wire.convert(user, dev.gantry.api.model.User.class)).success(true));
  }

  private static ResponseEntity<SuccessResponse> done() {
    return Wire.ok(new SuccessResponse().success(true));
  }
}
