package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts as Rocket.Chat stores them. */
class RocketChatUsersTest {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final UserStore users = mongo.stores().users();

  @Test
  void shouldStoreSecretsAndTimesWhereRocketChatHasThem() {
    users.insert(user("ada"), "hash");
    users.addLoginToken("ada-id", "token", NOON);

    Document ada = collection().find(new Document("_id", "ada-id")).first();

    assertThat(ada)
        .containsEntry("username", "ada")
        .containsEntry("createdAt", Date.from(NOON))
        .containsEntry("_updatedAt", Date.from(NOON));
    assertThat(ada.getEmbedded(List.of("services", "password", "bcrypt"), Object.class))
        .isEqualTo("hash");
    assertThat(ada.getEmbedded(List.of("services", "resume", "loginTokens"), Object.class))
        .isEqualTo(List.of(new Document("when", Date.from(NOON)).append("hashedToken", "token")));
    assertThat(users.findById("ada-id").orElseThrow().other()).isEmpty();
  }

  /** An empty array has a place in a unique index, which only one account could have. */
  @Test
  void shouldStoreNoNamesOfAnAccountThatHasNone() {
    users.insert(user("ada"), null);
    users.update(UserBuilder.builder(user("ada")).username(null).emails(List.of()).build());
    users.insert(UserBuilder.builder(user("ben")).username(null).emails(null).build(), null);

    assertThat(collection().find()).hasSize(2).noneMatch(one -> one.containsKey("gantryNames"));
  }

  @Test
  void shouldFindAnAccountThatRocketChatMade() {
    collection().insertOne(rocketChatUser());

    User eve = users.findByUsername("EVE").orElseThrow();

    assertThat(eve.id()).isEqualTo("65f0c0ffee65f0c0ffee65f0");
    assertThat(eve.createdAt()).isEqualTo(NOON);
    assertThat(users.findByEmail("Eve@Example.com")).contains(eve);
    assertThat(users.findByEmail("e.e@example.com")).isEmpty();
    assertThat(users.passwordHash(eve.id())).contains("hash of eve");
    assertThat(users.findByLoginToken(eve.id(), "token of eve", Instant.EPOCH)).contains(eve);
  }

  @Test
  void shouldLeaveAloneWhatItDoesNotKnowWhenItChangesAnAccount() {
    collection().insertOne(rocketChatUser());
    User eve = users.findByUsername("eve").orElseThrow();

    users.update(UserBuilder.builder(eve).status("away").build());

    Document expected = rocketChatUser().append("status", "away");
    Document stored = collection().find(new Document("_id", eve.id())).first();
    assertThat(stored).containsAllEntriesOf(expected);
  }

  @Test
  void shouldNotTakeARenamedAccountForTheOneItWas() {
    users.insert(user("ada"), null);
    collection()
        .updateOne(
            new Document("_id", "ada-id"), new Document("$set", new Document("username", "zoe")));

    assertThat(users.findByUsername("ada")).isEmpty();
    assertThat(users.findByUsername("Zoe")).isPresent();
  }

  private static Document rocketChatUser() {
    return new Document("_id", "65f0c0ffee65f0c0ffee65f0")
        .append("username", "eve")
        .append(
            "emails", List.of(new Document("address", "eve@example.com").append("verified", false)))
        .append("type", "user")
        .append("active", true)
        .append("roles", List.of("user"))
        .append("createdAt", Date.from(NOON))
        .append("lastLogin", Date.from(NOON.plusSeconds(1)))
        .append("_updatedAt", Date.from(NOON))
        .append(
            "services",
            new Document("password", new Document("bcrypt", "hash of eve"))
                .append(
                    "resume",
                    new Document(
                        "loginTokens",
                        List.of(
                            new Document("when", Date.from(NOON))
                                .append("hashedToken", "token of eve")
                                .append("type", "personalAccessToken")))));
  }

  private MongoCollection<Document> collection() {
    return mongo.mongo().database().getCollection("users");
  }
}
