package dev.gantry.server.preview;

import java.util.concurrent.ThreadFactory;

/** Threads that never keep the program from ending. */
record DaemonThreads(String name) implements ThreadFactory {

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
