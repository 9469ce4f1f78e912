/** Tells a program what the client does on the network, for metrics and tracing. */
@NullMarked
package dev.gantry.client.listener;

import org.jspecify.annotations.NullMarked;
