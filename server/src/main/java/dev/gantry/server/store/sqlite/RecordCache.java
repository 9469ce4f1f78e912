package dev.gantry.server.store.sqlite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Records that were read lately, decoded, as the last commit left them. A unit of work is given
 * none of them, since it must see its own writes. What is not there is not remembered either.
 */
final class RecordCache<V> {

  /** Of JSON that is kept decoded, which takes several times as many bytes as it has characters. */
  private static final int BYTES_OF_HEAP_PER_CHARACTER = 256;

  private final RecordVersions versions;
  private final BooleanSupplier inUnit;
  private final Cache<String, Kept<V>> records =
      Caffeine.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP_PER_CHARACTER)
          .weigher((String key, Kept<V> kept) -> kept.record().characters())
          .executor(Runnable::run)
          .build();

  /**
   * @param inUnit whether the asking code is part of a unit of work
   */
  RecordCache(RecordVersions versions, BooleanSupplier inUnit) {
    this.versions = versions;
    this.inUnit = inUnit;
  }

  /**
   * The record as it is now.
   *
   * @param changedAs under which name {@link RecordVersions#change(String)} hears of its changes
   * @param key of the record within this cache; null, as of a message without an author's id, is
   *     asked of the database like any other
   * @param query reads it from the database
   */
  Optional<V> find(String changedAs, String key, Supplier<Optional<Decoded<V>>> query) {
    if (key == null || inUnit.getAsBoolean()) {
      return query.get().map(Decoded::value);
    }
    int slot = RecordVersions.slot(changedAs);
    // Before the query: what is read now is kept as of this version, whatever is committed since.
    long version = versions.at(slot);
    if (RecordVersions.isChanging(version)) {
      return query.get().map(Decoded::value);
    }
    Kept<V> kept = records.getIfPresent(key);
    if (kept != null && kept.version() == version) {
      return Optional.of(kept.record().value());
    }
    Optional<Decoded<V>> found = query.get();
    found.ifPresent(record -> records.put(key, new Kept<>(record, version)));
    return found.map(Decoded::value);
  }

  /**
   * A record of a row.
   *
   * @param characters of the JSON it was made from
   */
  record Decoded<V>(V value, int characters) {}

  private record Kept<V>(Decoded<V> record, long version) {}
}
