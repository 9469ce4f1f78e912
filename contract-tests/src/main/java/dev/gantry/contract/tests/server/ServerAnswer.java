package dev.gantry.contract.tests.server;

/** An answer as it came over the wire. */
record ServerAnswer(int status, String contentType, String body) {}
