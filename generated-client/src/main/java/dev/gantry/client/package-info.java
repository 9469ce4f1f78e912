/**
 * The client of a Rocket.Chat server. {@link dev.gantry.client.RocketChatClient} is where a program
 * starts; its calls are in {@code dev.gantry.client.api}, what they send and answer in {@code
 * dev.gantry.client.model}, and what they throw in {@link dev.gantry.client.error}.
 */
@NullMarked
package dev.gantry.client;

import org.jspecify.annotations.NullMarked;
