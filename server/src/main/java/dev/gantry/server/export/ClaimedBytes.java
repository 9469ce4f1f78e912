package dev.gantry.server.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes bytes only as long as the claim holds, and keeps it as they come. */
final class ClaimedBytes extends FilterOutputStream {

  private final ExportClaim claim;

  ClaimedBytes(OutputStream bytes, ExportClaim claim) {
    super(bytes);
    this.claim = claim;
  }

  @Override
  public void write(int one) throws IOException {
    claim.keep();
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    claim.keep();
    out.write(bytes, offset, length);
  }
}
