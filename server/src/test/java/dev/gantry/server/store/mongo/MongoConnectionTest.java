package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address of a MongoDB may ask for, and what an operator reads of a wrong one. */
class MongoConnectionTest {

  @Test
  void shouldHaveAWriteOutlastAnyFailureUnlessTheAddressAsksForLess() {
    try (TestMongo mongo = new TestMongo()) {
      assertThat(durable(mongo.address())).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
      String separator = mongo.address().contains("?") ? "&" : "?";
      assertThat(durable(mongo.address() + separator + "w=1")).isEqualTo(WriteConcern.W1);
    }
  }

  @Test
  void shouldUseTheDatabaseOfTheAddress() {
    try (TestMongo mongo = new TestMongo();
        MongoConnection connection = MongoConnection.open(mongo.address())) {
      assertThat(connection.database().getName()).isEqualTo(mongo.database().getName());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'mongodb://ada:s3cret@', its address cannot be understood",
    "'mongodb://ada:s3/cret@localhost/x', its address cannot be understood",
    "'mongodb://ada:s3cret@127.0.0.1:1/x?w=0', its address asks for writes without an answer",
    "'mongodb://ada:s3cret@127.0.0.1:1/x?serverSelectionTimeoutMS=50', '127.0.0.1:1]: it does not'"
  })
  void shouldSayWhyItCannotBeUsedAndNeverThePassword(String address, String reason) {
    assertThatThrownBy(() -> MongoConnection.open(address))
        .isInstanceOf(MongoUnavailableException.class)
        .hasMessageContaining(reason)
        .message()
        .doesNotContain("s3");
  }

  private static WriteConcern durable(String address) {
    try (MongoConnection connection = MongoConnection.open(address)) {
      return connection.durable();
    }
  }
}
