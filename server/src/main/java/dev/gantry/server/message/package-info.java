/**
 * Messages: how they are sent, changed, removed and reacted to.
 *
 * <p>Every operation goes the same way: its checks, in Rocket.Chat's order and with its texts; the
 * content, prepared step by step by {@link dev.gantry.server.message.SavePipeline}; then one unit
 * of work that reads again what others may have changed, and writes the message and all that counts
 * it ({@link dev.gantry.server.message.NewMessages}, {@link dev.gantry.server.message.Deletion}).
 * {@link dev.gantry.server.message.MessageServices} puts the parts together.
 */
package dev.gantry.server.message;
