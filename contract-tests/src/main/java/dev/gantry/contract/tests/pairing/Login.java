package dev.gantry.contract.tests.pairing;

/** What a caller sends in {@code X-User-Id} and {@code X-Auth-Token}. */
public record Login(String userId, String authToken) {}
