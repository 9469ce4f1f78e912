package dev.gantry.server.user;

/** An e-mail address of an account and whether its owner has confirmed it. */
public record UserEmail(String address, boolean verified) {}
