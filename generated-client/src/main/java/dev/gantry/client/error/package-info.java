/**
 * Why a call failed: one unchecked hierarchy under {@link
 * dev.gantry.client.error.RocketChatException}, with a type for every status that a program can do
 * something about.
 */
@NullMarked
package dev.gantry.client.error;

import org.jspecify.annotations.NullMarked;
