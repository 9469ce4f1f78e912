/** What the client needs where an account or an operation wants a second factor. */
@NullMarked
package dev.gantry.client.twofactor;

import org.jspecify.annotations.NullMarked;
