package dev.gantry.server.workspace;

import dev.gantry.server.permission.Permission;
import dev.gantry.server.room.Memberships;
import dev.gantry.server.user.LoginTokens;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserEmail;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** One loading of a fixture, inside a unit of work: users, settings, then what refers to them. */
final class FixtureLoad {

  private final Fixture fixture;
  private final FixtureStores stores;
  private final BuiltIns builtIns;
  private final LoginTokens tokens;
  private final Instant now;
  private final Set<String> newUsers = new HashSet<>();
  private final FixtureRooms rooms;

  FixtureLoad(
      Fixture fixture,
      FixtureStores stores,
      Memberships memberships,
      BuiltIns builtIns,
      LoginTokens tokens,
      Instant now) {
    this.fixture = fixture;
    this.stores = stores;
    this.builtIns = builtIns;
    this.tokens = tokens;
    this.now = now;
    this.rooms = new FixtureRooms(stores, memberships, newUsers, now);
  }

  void run(Map<String, String> passwordHashes) {
    requireUnique("users", fixture.users(), account -> account.user().id());
    requireUnique("rooms", fixture.rooms(), place -> place.room().id());
    requireUnique("messages", fixture.messages(), message -> message.id());
    requireUnique("files", fixture.files(), upload -> upload.file().id());
    each("users", fixture.users(), account -> add(account, passwordHashes));
    builtIns.addMissingBot(now);
    each("rooms", fixture.rooms(), rooms::add);
    builtIns.addMissingRoom(now);
    each("subscriptions", fixture.subscriptions(), rooms::add);
    each("rooms", fixture.rooms(), rooms::addMembers);
    each("messages", fixture.messages(), rooms::add);
    each("readReceipts", fixture.readReceipts(), new FixtureReceipts(stores)::add);
    each("reports", fixture.reports(), new FixtureReports(stores)::add);
    each("files", fixture.files(), new FixtureFiles(stores)::add);
    addSettings();
    addPermissions();
  }

  private void add(Fixture.Account account, Map<String, String> passwordHashes) {
    User user = account.user();
    if (stores.users().findById(user.id()).isPresent()) {
      return;
    }
    if (stores.users().findByUsername(user.username()).isPresent()) {
      throw new FixtureException("the username \"" + user.username() + "\" is taken");
    }
    for (UserEmail email : user.emails() == null ? List.<UserEmail>of() : user.emails()) {
      if (stores.users().findByEmail(email.address()).isPresent()) {
        throw new FixtureException("the address \"" + email.address() + "\" is taken");
      }
    }
    stores.users().insert(user, passwordHashes.get(user.id()));
    if (account.loginToken() != null) {
      stores.users().addLoginToken(user.id(), tokens.hash(account.loginToken()), now);
    }
    newUsers.add(user.id());
  }

  private void addSettings() {
    Map<String, Object> missing = new HashMap<>(fixture.settings());
    missing.keySet().removeIf(id -> stores.settings().find(id).isPresent());
    if (!missing.isEmpty()) {
      stores.settings().save(missing);
    }
  }

  private void addPermissions() {
    List<Permission> missing =
        fixture.permissions().entrySet().stream()
            .filter(entry -> stores.permissions().find(entry.getKey()).isEmpty())
            .map(entry -> new Permission(entry.getKey(), entry.getValue(), now))
            .toList();
    if (!missing.isEmpty()) {
      stores.permissions().save(missing);
    }
  }

  private static <T> void requireUnique(String section, List<T> entries, Function<T, String> idOf) {
    Set<String> seen = new HashSet<>();
    each(
        section,
        entries,
        entry -> {
          if (!seen.add(idOf.apply(entry))) {
            throw new FixtureException("the id \"" + idOf.apply(entry) + "\" is there twice");
          }
        });
  }

  private static <T> void each(String section, List<T> entries, Consumer<T> step) {
    for (int index = 0; index < entries.size(); index++) {
      T entry = entries.get(index);
      FixtureSection.at(
          section + "[" + index + "]",
          () -> {
            step.accept(entry);
            return null;
          });
    }
  }
}
