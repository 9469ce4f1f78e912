package dev.gantry.contract.tests.server;

/** An answer as it came over the wire. */
public record ServerAnswer(int status, String contentType, String body) {}
