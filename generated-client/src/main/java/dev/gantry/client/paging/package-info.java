/** Lists that the server gives page by page, as one. */
@NullMarked
package dev.gantry.client.paging;

import org.jspecify.annotations.NullMarked;
