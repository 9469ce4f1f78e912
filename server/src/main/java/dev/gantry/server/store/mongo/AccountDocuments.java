package dev.gantry.server.store.mongo;

import dev.gantry.server.store.StoredAccount;
import dev.gantry.server.store.StoredAccount.LoginToken;
import dev.gantry.server.user.User;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Accounts with their secrets, as {@link MongoUserStore} stores them. */
record AccountDocuments(Documents documents) {

  private static final String SERVICES = "services";

  Document write(StoredAccount account) {
    Document services = new Document();
    if (account.passwordHash() != null) {
      services.append("password", new Document("bcrypt", account.passwordHash()));
    }
    if (!account.loginTokens().isEmpty()) {
      List<Document> tokens = account.loginTokens().stream().map(AccountDocuments::token).toList();
      services.append("resume", new Document("loginTokens", tokens));
    }
    Document written = documents.write(account.user());
    RecordForm.put(written, UserNames.fields(account.user()));
    return services.isEmpty() ? written : written.append(SERVICES, services);
  }

  StoredAccount read(Document stored) {
    Document shown = new Document(stored);
    Document services =
        shown.remove(SERVICES) instanceof Document secrets ? secrets : new Document();
    Document resume = services.get("resume", new Document());
    return new StoredAccount(
        documents.read(shown, User.class),
        services.get("password", new Document()).getString("bcrypt"),
        resume.getList("loginTokens", Document.class, List.of()).stream()
            .filter(token -> token.get("when") instanceof Date)
            .map(token -> new LoginToken(hash(token), token.getDate("when").toInstant()))
            .sorted(Comparator.comparing(LoginToken::hashedToken))
            .toList());
  }

  private static Document token(LoginToken token) {
    return new Document("when", Date.from(token.issuedAt()))
        .append("hashedToken", token.hashedToken());
  }

  private static String hash(Document token) {
    return token.getString("hashedToken");
  }
}
