package dev.gantry.client.twofactor;

/**
 * What the server wants to have proved.
 *
 * @param operation the call that needs it, for example {@code login}
 * @param method {@code totp} (a code of an authenticator), {@code email} (one that the server has
 *     sent) or {@code password}
 * @param refused how many codes of this call the server has refused so far
 */
public record TwoFactorChallenge(String operation, String method, int refused) {}
