package dev.gantry.server;

/** Logins over HTTP. */
final class Logins {

  private Logins() {}

  /** The administrator of a server, logged in with a password. */
  static ApiCaller admin(String address, String password) {
    return user(address, "admin", password);
  }

  /** Anybody, logged in with a password. */
  static ApiCaller user(String address, String username, String password) {
    ApiCaller nobody = ApiCaller.anonymous(address);
    Answer answer =
        nobody.post("login", "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    if (answer.status() != 200) {
      throw new AssertionError("the login failed: " + answer.body());
    }
    return nobody.as(
        answer.json().at("/data/userId").asString(),
        answer.json().at("/data/authToken").asString());
  }
}
