/** When a call is made again, and after which time. */
@NullMarked
package dev.gantry.client.retry;

import org.jspecify.annotations.NullMarked;
