package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Accounts in {@code users}, with their secrets where Rocket.Chat has them. */
final class MongoUserStore implements UserStore {

  private static final String SERVICES = "services";
  private static final String BCRYPT = "services.password.bcrypt";
  private static final String TOKENS = "services.resume.loginTokens";

  private final Records<User> users;
  private final UserNames names;

  MongoUserStore(MongoContext context) {
    this.users = new Records<>(context, "users", User.class, SERVICES);
    this.names = new UserNames(users);
    Indexes indexes = context.indexes();
    indexes.ensureUnique("users", "username");
    indexes.ensureUnique("users", "emails.address");
    indexes.ensureUnique("users", TOKENS + ".hashedToken");
    indexes.ensureUnique("users", UserNames.FIELD);
    indexes.ensure("users", new Document("roles", 1));
  }

  @Override
  public Optional<User> findById(String id) {
    return users.findById(id);
  }

  @Override
  public Optional<User> findByUsername(String username) {
    return names.findByUsername(username);
  }

  @Override
  public Optional<User> findByEmail(String address) {
    return names.findByEmail(address);
  }

  @Override
  public List<User> findByUsernames(Collection<String> usernames) {
    return usernames.isEmpty() ? List.of() : users.list(Filters.in("username", usernames));
  }

  @Override
  public boolean existsWithRole(String role) {
    return users.exists(Filters.eq("roles", role));
  }

  @Override
  public Optional<User> firstActiveWithRole(String role) {
    return users.list(active(Filters.eq("roles", role))).stream()
        .min(
            Comparator.comparing(
                User::createdAt, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  @Override
  public int countWithRole(String role) {
    return (int) users.count(active(Filters.eq("roles", role)));
  }

  @Override
  public void insert(User user, String passwordHash) {
    Document more = UserNames.fields(user);
    if (passwordHash != null) {
      more.append(SERVICES, new Document("password", new Document("bcrypt", passwordHash)));
    }
    users.insert(user, more, UserNames.unique(user));
  }

  @Override
  public void update(User user) {
    users.replace(user, UserNames.fields(user), UserNames.unique(user));
  }

  @Override
  public void delete(String id) {
    users.delete(id);
  }

  @Override
  public Optional<String> passwordHash(String userId) {
    return users.ask(
        found ->
            Optional.ofNullable(
                    found
                        .find(Filters.eq(Records.ID, userId))
                        .projection(Projections.include(BCRYPT))
                        .first())
                .map(user -> user.getEmbedded(List.of(BCRYPT.split("\\.")), String.class)));
  }

  @Override
  public void replacePasswordHash(String userId, String passwordHash) {
    users.update(userId, Updates.set(BCRYPT, passwordHash));
  }

  @Override
  public void addLoginToken(String userId, String hashedToken, Instant when) {
    users.update(
        userId,
        Updates.addToSet(
            TOKENS, new Document("when", Date.from(when)).append("hashedToken", hashedToken)));
  }

  @Override
  public void removeLoginTokensBefore(String userId, Instant issuedBefore) {
    users.update(
        userId,
        Updates.pull(TOKENS, new Document("when", new Document("$lt", Date.from(issuedBefore)))));
  }

  @Override
  public void removeLoginToken(String userId, String hashedToken) {
    users.update(userId, Updates.pull(TOKENS, new Document("hashedToken", hashedToken)));
  }

  @Override
  public void removeLoginTokens(String userId) {
    users.update(userId, Updates.unset(TOKENS));
  }

  @Override
  public Optional<User> findByLoginToken(String hashedToken, Instant issuedAfter) {
    return users.first(active(token(hashedToken, issuedAfter)));
  }

  @Override
  public Optional<User> findByLoginToken(String userId, String hashedToken, Instant issuedAfter) {
    return users.first(
        Filters.and(Filters.eq(Records.ID, userId), active(token(hashedToken, issuedAfter))));
  }

  private static Bson active(Bson filter) {
    return Filters.and(filter, Filters.eq("active", true));
  }

  /** The plain condition on the token is the one that the index answers. */
  private static Bson token(String hashedToken, Instant issuedAfter) {
    return Filters.and(
        Filters.eq(TOKENS + ".hashedToken", hashedToken),
        Filters.elemMatch(
            TOKENS,
            Filters.and(
                Filters.eq("hashedToken", hashedToken),
                Filters.gt("when", Date.from(issuedAfter)))));
  }
}
