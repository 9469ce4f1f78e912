package dev.gantry.server.core;

import com.google.common.base.Suppliers;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A JSON object that is made when somebody first looks at it, for copies that are carried along far
 * more often than read. Cannot be changed; safe for many threads.
 */
public final class LazyObject extends AbstractMap<String, Object> {

  private final Object source;
  private final Supplier<Map<String, Object>> object;

  /**
   * @param source what it is made of, which has the same JSON form
   * @param maker called once at most
   */
  public LazyObject(Object source, Supplier<Map<String, Object>> maker) {
    this.source = source;
    this.object = Suppliers.memoize(() -> Collections.unmodifiableMap(maker.get()));
  }

  /** What has the same JSON form and need not be made first. */
  public Object source() {
    return source;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return object.get().entrySet();
  }

  @Override
  public Object get(Object key) {
    return object.get().get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return object.get().containsKey(key);
  }
}
