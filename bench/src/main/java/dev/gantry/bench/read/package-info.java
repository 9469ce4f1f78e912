/** Reading one message, against answering the same bytes without a messaging server. */
package dev.gantry.bench.read;
