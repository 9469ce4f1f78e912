package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gantry.client.call.Call;
import dev.gantry.client.model.LoginData;
import dev.gantry.client.model.LoginRequest;
import dev.gantry.client.model.LoginResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretsTest {
  private static final String SECRET = "hunter2";

  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void shouldNotShowAPasswordOrATokenInText() {
    LoginRequest request = new LoginRequest().user("rosa").password(SECRET);
    Call<LoginResponse> call =
        Call.of("login", "POST", "/api/v1/login").body(request).answer(LoginResponse.class);

    assertThat(request.toString()).doesNotContain(SECRET);
    assertThat(new LoginData().authToken(SECRET).toString()).doesNotContain(SECRET);
    assertThat(new TokenPair("u1", SECRET).toString()).doesNotContain(SECRET);
    assertThat(new SuppliedIdentity(() -> new TokenPair("u1", SECRET)).toString())
        .doesNotContain(SECRET);
    assertThat(call.toString()).doesNotContain(SECRET).contains("login");
    assertThat(server.client().login("rosa", SECRET).toString()).doesNotContain(SECRET);
  }

  @Test
  void shouldShowNoPropertyOfAModelThatIsNamedLikeASecret() throws Exception {
    List<Method> setters =
        Models.all().stream()
            .flatMap(model -> Stream.of(model.getMethods()))
            .filter(it -> it.getName().matches("(?i)set\\w*(password|token|secret|code|resume)"))
            .filter(it -> Arrays.equals(it.getParameterTypes(), new Class<?>[] {String.class}))
            .toList();

    assertThat(setters).hasSizeGreaterThan(5);
    for (Method setter : setters) {
      Object model = setter.getDeclaringClass().getConstructor().newInstance();
      setter.invoke(model, SECRET);
      assertThat(model.toString()).as(setter.toString()).doesNotContain(SECRET);
    }
  }

  @Test
  void shouldNotShowAPasswordWhenTheLoginFails() {
    server.answersEverything(401, "{\"status\": \"error\", \"message\": \"Unauthorized\"}");

    assertThat(traceOf(server.client().login("rosa", SECRET).build())).doesNotContain(SECRET);
  }

  @Test
  void shouldNotShowATokenWhenACallFailsOrItsAnswerCannotBeRead() {
    server.answersEverything(403, "{\"success\": false, \"error\": \"unauthorized\"}");
    assertThat(traceOf(server.client().token("u1", SECRET).build())).doesNotContain(SECRET);

    server.answersEverything(200, "{\"data\": {\"authToken\": \"" + SECRET + "\"");
    assertThat(traceOf(server.client().login("rosa", "pass").build())).doesNotContain(SECRET);
  }

  private static String traceOf(RocketChatClient client) {
    Throwable failure = catchThrowable(() -> client.authentication().getMe());
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
