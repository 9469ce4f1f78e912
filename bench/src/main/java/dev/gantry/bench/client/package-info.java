/** What our client costs beside the JDK's own and Jackson. */
package dev.gantry.bench.client;
