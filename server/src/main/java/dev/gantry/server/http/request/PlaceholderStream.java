package dev.gantry.server.http.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** Tells Spring that there is a body; its bytes are never looked at. */
final class PlaceholderStream extends ServletInputStream {

  private boolean finished;

  @Override
  public int read() {
    int next = finished ? -1 : ' ';
    finished = true;
    return next;
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("bodies are read by the request's own thread");
  }
}
