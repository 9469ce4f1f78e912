package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.client.error.ForbiddenException;
import dev.gantry.client.error.UnexpectedAnswerException;
import dev.gantry.client.model.MessageResponse;
import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.JacksonException;

class AsyncCallsTest {
  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void shouldGiveTheAnswerInAFuture() throws Exception {
    server.answersEverything(200, "{\"message\": {\"_id\": \"m1\"}, \"success\": true}");

    CompletableFuture<String> id =
        server
            .client()
            .build()
            .async()
            .chat()
            .sendMessage(m -> m.rid("GENERAL").msg("hi"))
            .thenApply(sent -> sent.getMessage().getId());

    assertThat(id.get()).isEqualTo("m1");
  }

  @Test
  void shouldShowAnAnswerAsItCame() {
    String json = "{\"message\": {\"_id\": \"m1\"}, \"success\": true}";
    server.answersEverything(200, json);

    RawAnswer<MessageResponse> raw =
        server.client().build().async().raw(c -> c.chat().getMessage("m1")).join();

    assertThat(raw.status()).isEqualTo(200);
    assertThat(raw.body()).isEqualTo(json);
    assertThat(raw.value().getMessage().getId()).isEqualTo("m1");
  }

  @Test
  void shouldFailWithTheExceptionOfTheWaitingCall() {
    server.answersEverything(403, "{\"success\": false, \"error\": \"unauthorized\"}");
    CompletableFuture<?> refused = server.client().build().async().chat().getMessage("m1");

    assertThatThrownBy(refused::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ForbiddenException.class);
    assertThatThrownBy(refused::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ForbiddenException.class);

    server.answersEverything(200, "<html>");
    assertThatThrownBy(server.client().build().async().authentication().getMe()::join)
        .hasCauseInstanceOf(UnexpectedAnswerException.class);
  }

  @Test
  void shouldFailTheFutureOfACallThatCannotBePutIntoARequest() {
    Map<String, Object> endless = new HashMap<>();
    endless.put("itself", endless);
    AsyncRocketChatClient client = server.client().build().async();

    CompletableFuture<MessageResponse> call =
        client.chat().sendMessage(m -> m.rid("r1").putAdditionalProperty("endless", endless));

    assertThatThrownBy(call::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(JacksonException.class);
  }

  @Test
  void shouldBreakOffTheRequestOfACallThatIsCancelled() {
    CompletableFuture<TransportAnswer> onItsWay = new CompletableFuture<>();
    RocketChatClient client =
        server.client().transport(request -> onItsWay).token("u1", "t1").build();
    CompletableFuture<MessageResponse> call = client.async().chat().getMessage("m1");

    call.cancel(true);

    assertThat(onItsWay).isCancelled();
    assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
  }

  @Test
  void shouldMakeNoFurtherRequestForACallThatIsCancelled() {
    CompletableFuture<TransportAnswer> login = new CompletableFuture<>();
    List<String> sent = new ArrayList<>();
    Transport transport =
        request -> {
          sent.add(request.operation());
          return login;
        };
    RocketChatClient client = server.client().transport(transport).login("rosa", "secret").build();
    CompletableFuture<MessageResponse> call = client.async().chat().getMessage("m1");

    call.cancel(true);
    String tokens = "{\"data\": {\"userId\": \"u1\", \"authToken\": \"t1\"}}";
    login.complete(new TransportAnswer(200, Map.of(), tokens.getBytes()));

    assertThat(sent).containsExactly("login");
    assertThat(call).isCancelled();
  }

  @Test
  void shouldLogInOnceForCallsThatDoNotWait() {
    server.answersEverything(200, "{\"success\": true}");
    server.logsIn("u1", "t1");
    AsyncRocketChatClient client = server.client().login("rosa", "secret").build().async();

    CompletableFuture.allOf(
            client.authentication().getMe(),
            client.authentication().getMe(),
            client.authentication().getMe())
        .join();

    server.http.verify(1, anyRequestedFor(urlPathEqualTo("/api/v1/login")));
    server.http.verify(3, anyRequestedFor(urlPathEqualTo("/api/v1/me")));
  }
}
