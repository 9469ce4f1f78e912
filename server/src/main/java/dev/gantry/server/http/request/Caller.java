package dev.gantry.server.http.request;

import dev.gantry.server.user.User;

/** Who makes the request, and with which token. */
public record Caller(User user, String token) {}
