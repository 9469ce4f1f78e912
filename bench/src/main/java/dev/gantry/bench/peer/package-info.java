/** The server and what it is compared with, each in a process of its own with the same options. */
package dev.gantry.bench.peer;
