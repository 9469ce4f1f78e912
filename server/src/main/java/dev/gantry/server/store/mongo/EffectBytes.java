package dev.gantry.server.store.mongo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;

/**
 * Effects as bytes, one BSON document behind the other: an older MongoDB stores no document with
 * names such as {@code $set}, and bytes can be cut to fit into documents.
 */
final class EffectBytes {

  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  private EffectBytes() {}

  /** Pieces of at most this many bytes; at least one. */
  static List<Binary> write(List<Effect> effects, int limit) {
    byte[] all = bytes(effects);
    List<Binary> pieces = new ArrayList<>();
    for (int from = 0; from == 0 || from < all.length; from += limit) {
      pieces.add(new Binary(Arrays.copyOfRange(all, from, Math.min(all.length, from + limit))));
    }
    return pieces;
  }

  static List<Effect> read(List<Binary> pieces) {
    int length = pieces.stream().mapToInt(Binary::length).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    pieces.forEach(piece -> all.put(piece.getData()));
    all.flip();
    List<Effect> effects = new ArrayList<>();
    while (all.hasRemaining()) {
      // A document begins with its own length, in the order of a little-endian machine.
      byte[] one = new byte[Integer.reverseBytes(all.getInt(all.position()))];
      all.get(one);
      try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(one))) {
        BsonDocument bson = CODEC.decode(reader, DecoderContext.builder().build());
        effects.add(Effect.fromBson(bson));
      }
    }
    return effects;
  }

  private static byte[] bytes(List<Effect> effects) {
    try (BasicOutputBuffer all = new BasicOutputBuffer()) {
      for (Effect effect : effects) {
        try (BasicOutputBuffer one = new BasicOutputBuffer();
            BsonBinaryWriter writer = new BsonBinaryWriter(one)) {
          CODEC.encode(writer, effect.toBson(), EncoderContext.builder().build());
          all.writeBytes(one.toByteArray());
        }
      }
      return all.toByteArray();
    }
  }
}
