package dev.gantry.server.workspace;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.Memberships;
import dev.gantry.server.setting.SettingDefaults;
import dev.gantry.server.user.LoginTokens;
import dev.gantry.server.user.PasswordHasher;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills a workspace from a JSON file: {@code users}, {@code rooms}, {@code subscriptions}, {@code
 * messages}, {@code readReceipts}, {@code reports}, {@code files} (lists), {@code settings} and
 * {@code permissions} (by id), all optional.
 *
 * <p>Entries have Rocket.Chat's field names, their own ids and times; what they leave out gets the
 * value that a new record has. A user may have {@code password} and {@code loginToken} in plain
 * text, which are stored as hashes; the token is valid from the moment of loading. A room may have
 * {@code members}, a list of usernames, in place of subscriptions. A message with {@code
 * _deletedAt} is one of the removed. A report names a {@code messageId} and, as {@code userId}, who
 * reported it. A file may have its text as {@code content}; else it is as many zero bytes as its
 * {@code size} says. Counters that a room does not give are counted.
 *
 * <p>Loading again, at a restart, adds what the file has gained and touches nothing that is there:
 * an id, setting or permission that exists is skipped, and a membership is added only together with
 * its room or its user.
 */
public final class FixtureFile {

  private final FixtureStores stores;
  private final Memberships memberships;
  private final BuiltIns builtIns;
  private final PasswordHasher passwords;
  private final LoginTokens tokens;
  private final SettingDefaults settingDefaults;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public FixtureFile(
      FixtureStores stores,
      Memberships memberships,
      BuiltIns builtIns,
      PasswordHasher passwords,
      LoginTokens tokens,
      SettingDefaults settingDefaults,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.stores = stores;
    this.memberships = memberships;
    this.builtIns = builtIns;
    this.passwords = passwords;
    this.tokens = tokens;
    this.settingDefaults = settingDefaults;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Loads the file, all or nothing.
   *
   * @throws FixtureException where the file cannot be read or an entry is bad
   */
  public void load(Path file) {
    FixtureSection.at(
        String.valueOf(file.getFileName()),
        () -> {
          load(text(file));
          return null;
        });
  }

  private void load(String json) {
    Instant now = clock.instant();
    Fixture fixture = new FixtureReader(settingDefaults, now).read(json);
    Map<String, String> passwordHashes = passwordHashes(fixture);
    unitOfWork.run(
        () ->
            new FixtureLoad(fixture, stores, memberships, builtIns, tokens, now)
                .run(passwordHashes));
  }

  /** Hashed ahead, since hashing is slow, and only for accounts that will be stored. */
  private Map<String, String> passwordHashes(Fixture fixture) {
    Map<String, String> hashes = new HashMap<>();
    for (Fixture.Account account : fixture.users()) {
      String id = account.user().id();
      if (account.password() != null && stores.users().findById(id).isEmpty()) {
        hashes.put(id, passwords.hash(account.password()));
      }
    }
    return hashes;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new FixtureException("is not a text in UTF-8");
    } catch (NoSuchFileException e) {
      throw new FixtureException("does not exist");
    } catch (IOException e) {
      throw new FixtureException("cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }
}
