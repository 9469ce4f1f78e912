package dev.gantry.bench.write;

import dev.gantry.bench.load.Sample;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Threads that insert bare rows, each of which waits until its row is on disk. */
final class RawLoad {

  private final RawInserts inserts;
  private final String document;
  private final AtomicLong count = new AtomicLong();

  RawLoad(RawInserts inserts, String document) {
    this.inserts = inserts;
    this.document = document;
  }

  Sample run(int threads, Duration duration) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long start = System.nanoTime();
    try {
      List<CompletableFuture<Histogram>> workers =
          IntStream.range(0, threads)
              .mapToObj(
                  any ->
                      CompletableFuture.supplyAsync(
                          () -> insertUntil(start + duration.toNanos()), pool))
              .toList();
      Histogram all = Sample.histogram();
      workers.forEach(worker -> all.add(worker.join()));
      return Sample.of(all, System.nanoTime() - start);
    } finally {
      pool.shutdown();
    }
  }

  private Histogram insertUntil(long end) {
    Histogram times = Sample.histogram();
    long before = System.nanoTime();
    while (before < end) {
      long number = count.incrementAndGet();
      inserts.insert("raw-" + number, number, document);
      long after = System.nanoTime();
      times.recordValue(after - before);
      before = after;
    }
    return times;
  }
}
