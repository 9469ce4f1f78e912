package dev.gantry.server.search;

import dev.gantry.server.message.Message;
import java.util.function.Predicate;

/**
 * What a search asks of messages one by one.
 *
 * @param text asked of what a message says; null where any will do
 * @param message asked of those whose text passes; null where any will do
 */
public record SearchTest(Predicate<String> text, Predicate<Message> message) {}
