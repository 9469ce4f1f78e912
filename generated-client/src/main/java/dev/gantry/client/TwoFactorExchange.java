package dev.gantry.client;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.gantry.client.twofactor.TwoFactorCallback;
import dev.gantry.client.twofactor.TwoFactorChallenge;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Gets a code where the server asks for one, and sends the request again with it. */
record TwoFactorExchange(TwoFactorCallback callback, JsonMapper json, Exchange next)
    implements Exchange {
  private static final int CODES = 3;

  @Override
  public CompletableFuture<Answer> send(Outgoing outgoing) {
    return next.send(outgoing).thenCompose(answer -> proved(answer, outgoing, 0));
  }

  private CompletableFuture<Answer> proved(Answer answer, Outgoing outgoing, int refused) {
    String method = refused < CODES ? TwoFactorMethod.wantedBy(answer, json) : null;
    if (method == null) {
      return completedFuture(answer);
    }
    TwoFactorChallenge challenge =
        new TwoFactorChallenge(outgoing.request().operation(), method, refused);
    return CompletableFuture.supplyAsync(() -> code(challenge), TwoFactorExchange::onThreadOfItsOwn)
        .thenCompose(
            code ->
                code.isEmpty()
                    ? completedFuture(answer)
                    : next.send(TwoFactorMethod.prove(outgoing.after(answer), method, code, json))
                        .thenCompose(further -> proved(further, outgoing, refused + 1)));
  }

  /** Whoever is asked may take minutes, and must not hold up others or the end of the program. */
  private static void onThreadOfItsOwn(Runnable work) {
    Thread thread = new Thread(work, "gantry-two-factor");
    thread.setDaemon(true);
    thread.start();
  }

  /** Empty where nobody has a code. */
  private String code(TwoFactorChallenge challenge) {
    @Nullable String code = callback.code(challenge);
    return code == null ? "" : code;
  }
}
