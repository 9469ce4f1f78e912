package dev.gantry.server;

/** Logins over HTTP. */
final class Logins {

  private Logins() {}

  /** The administrator of a server, logged in with a password. */
  static ApiCaller admin(String address, String password) {
    ApiCaller nobody = ApiCaller.anonymous(address);
    Answer answer = nobody.post("login", "{\"user\":\"admin\",\"password\":\"" + password + "\"}");
    if (answer.status() != 200) {
      throw new AssertionError("the login failed: " + answer.body());
    }
    return nobody.as(
        answer.json().at("/data/userId").asString(),
        answer.json().at("/data/authToken").asString());
  }
}
