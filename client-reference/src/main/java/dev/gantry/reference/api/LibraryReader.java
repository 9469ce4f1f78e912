package dev.gantry.reference.api;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the public API of a library from its classes, in a folder or in a jar. */
public final class LibraryReader {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals1", "hashCode0", "toString0");

  private LibraryReader() {}

  /**
   * @param member a class of the library; what lies in the same folder or jar is read
   */
  public static PublicApi read(Class<?> member) throws IOException {
    try {
      var place = member.getProtectionDomain().getCodeSource().getLocation().toURI();
      if (Files.isDirectory(Path.of(place))) {
        return read(Path.of(place), member.getClassLoader());
      }
      try (var jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
        return read(jar.getPath("/"), member.getClassLoader());
      }
    } catch (URISyntaxException | ReflectiveOperationException e) {
      throw new IOException("The classes around " + member.getName() + " cannot be read", e);
    }
  }

  private static PublicApi read(Path root, ClassLoader loader)
      throws IOException, ReflectiveOperationException {
    var types = new TreeMap<String, PublicType>();
    for (var name : classNames(root)) {
      var type = Class.forName(name, false, loader);
      if (isVisible(type)) {
        types.put(type.getCanonicalName(), type(type));
      }
    }
    return new PublicApi(types);
  }

  private static List<String> classNames(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .map(it -> root.relativize(it).toString().replace('\\', '/'))
          .filter(it -> it.endsWith(".class") && !it.endsWith("-info.class"))
          .map(it -> it.substring(0, it.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }

  private static PublicType type(Class<?> type) throws IllegalAccessException {
    var read = PublicType.declared(Signatures.of(type));
    for (var field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        read.members().add(Signatures.of(field));
      }
    }
    for (var constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
        read.members().add(Signatures.of(constructor));
      }
    }
    methods(type).forEach(it -> read.members().add(Signatures.of(it)));
    return read;
  }

  /** With those that come from a superclass that users cannot name. */
  private static Stream<Method> methods(Class<?> type) {
    var methods = new ArrayList<>(List.of(type.getDeclaredMethods()));
    for (var parent = type.getSuperclass();
        parent != null && !isVisible(parent);
        parent = parent.getSuperclass()) {
      methods.addAll(List.of(parent.getDeclaredMethods()));
    }
    return methods.stream()
        .filter(it -> isVisible(it.getModifiers()) && !it.isSynthetic())
        .filter(it -> !OF_EVERY_OBJECT.contains(it.getName() + it.getParameterCount()));
  }

  private static boolean isVisible(Class<?> type) {
    var outer = type.getEnclosingClass();
    return type.getCanonicalName() != null
        && isVisible(type.getModifiers())
        && (outer == null || isVisible(outer));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
