/** What happens in a room, without a gap, from one look at it to the next. */
@NullMarked
package dev.gantry.client.sync;

import org.jspecify.annotations.NullMarked;
