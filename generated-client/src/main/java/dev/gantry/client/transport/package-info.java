/**
 * How requests reach the server. The client brings a transport on the JDK's HTTP client; a program
 * may put another in its place, for example one that answers by itself in a test.
 */
@NullMarked
package dev.gantry.client.transport;

import org.jspecify.annotations.NullMarked;
