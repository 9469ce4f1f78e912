package dev.gantry.reference.api;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes declarations as Java source would, types without their packages. */
final class Signatures {
  private static final String PACKAGES = "\\b(?:[a-z]\\w*\\.)+(?=[A-Z])";

  private Signatures() {}

  static String of(Class<?> type) {
    var modifiers = type.getModifiers() & ~Modifier.INTERFACE & ~Modifier.PUBLIC;
    if (type.isInterface() || type.isEnum() || type.isRecord()) {
      modifiers &= ~Modifier.ABSTRACT & ~Modifier.FINAL & ~Modifier.STATIC;
    }
    var superclass = type.getGenericSuperclass();
    var usual = List.of(Object.class, Record.class);
    var parents =
        type.isInterface() || type.isEnum() || usual.contains(superclass)
            ? ""
            : " extends " + name(superclass);
    return modifiers(modifiers)
        + (type.isSealed() ? "sealed " : "")
        + kind(type)
        + type.getCanonicalName()
        + variables(type, "")
        + parents
        + list(type.isInterface() ? " extends " : " implements ", type.getGenericInterfaces());
  }

  static String of(Field field) throws IllegalAccessException {
    var isConstant =
        Modifier.isStatic(field.getModifiers())
            && (field.getType().isPrimitive() || field.getType() == String.class);
    return modifiers(field.getModifiers() & ~Modifier.PUBLIC)
        + name(field.getGenericType())
        + " "
        + field.getName()
        + (isConstant ? " = " + field.get(null) : "");
  }

  static String of(Constructor<?> constructor) {
    return modifiers(constructor.getModifiers() & ~Modifier.PUBLIC)
        + variables(constructor, " ")
        + constructor.getDeclaringClass().getSimpleName()
        + parameters(constructor);
  }

  static String of(Method method) {
    return modifiers(method.getModifiers() & Modifier.methodModifiers() & ~Modifier.PUBLIC)
        + (method.isDefault() ? "default " : "")
        + variables(method, " ")
        + name(method.getGenericReturnType())
        + " "
        + method.getName()
        + parameters(method);
  }

  private static String parameters(Executable member) {
    var types =
        Stream.of(member.getGenericParameterTypes())
            .map(Signatures::name)
            .collect(joining(", ", "(", ")"));
    return (member.isVarArgs() ? types.replaceFirst("\\[\\]\\)$", "...)") : types)
        + list(" throws ", member.getGenericExceptionTypes());
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface ";
    }
    if (type.isInterface()) {
      return "interface ";
    }
    if (type.isEnum()) {
      return "enum ";
    }
    return type.isRecord() ? "record " : "class ";
  }

  private static String variables(GenericDeclaration declaration, String after) {
    var variables = declaration.getTypeParameters();
    return variables.length == 0
        ? ""
        : Stream.of(variables).map(Signatures::variable).collect(joining(", ", "<", ">")) + after;
  }

  private static String variable(TypeVariable<?> variable) {
    var bounds = variable.getBounds();
    return List.of(bounds).equals(List.of(Object.class))
        ? variable.getName()
        : variable.getName()
            + Arrays.stream(bounds).map(Signatures::name).collect(joining(" & ", " extends ", ""));
  }

  private static String list(String before, Type... types) {
    return types.length == 0
        ? ""
        : Stream.of(types).map(Signatures::name).collect(joining(", ", before, ""));
  }

  private static String modifiers(int modifiers) {
    return modifiers == 0 ? "" : Modifier.toString(modifiers) + " ";
  }

  private static String name(Type type) {
    return type.getTypeName().replaceAll(PACKAGES, "").replace('$', '.');
  }
}
