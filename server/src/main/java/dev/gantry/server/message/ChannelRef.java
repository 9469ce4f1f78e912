package dev.gantry.server.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A room named in a message by {@code #name}. */
public record ChannelRef(@JsonProperty("_id") String id, String name, String fname) {}
