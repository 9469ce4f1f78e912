/**
 * Message text as Rocket.Chat understands it: the {@code md} tree that clients render, and the
 * mentions and links that are stored beside the text.
 *
 * <p>The parser is written by hand and costs linear time on any input. Blocks are found first
 * ({@link dev.gantry.server.markup.BlockParser}); each line of a block is then read once by {@link
 * dev.gantry.server.markup.InlineParser}, which asks one small scanner per construct. The rules are
 * those of Rocket.Chat's message parser; where versions of it differ, the release that Gantry
 * follows decides.
 */
package dev.gantry.server.markup;
