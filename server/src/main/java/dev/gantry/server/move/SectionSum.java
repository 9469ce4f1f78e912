package dev.gantry.server.move;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.util.List;

/**
 * What a section holds, in short.
 *
 * @param checksum the same for the same records in whatever order
 */
record SectionSum(long records, HashCode checksum) {

  private static final int BYTES = 32;

  static final SectionSum EMPTY = new SectionSum(0, HashCode.fromBytes(new byte[BYTES]));

  SectionSum plus(HashCode moved) {
    return new SectionSum(records + 1, Hashing.combineUnordered(List.of(checksum, moved)));
  }
}
