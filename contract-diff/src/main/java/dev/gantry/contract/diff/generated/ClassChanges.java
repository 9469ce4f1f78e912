package dev.gantry.contract.diff.generated;

import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiHasAccessModifier;
import japicmp.model.JApiMethod;
import japicmp.model.JApiParameter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what japicmp found in one class: the class where it comes or goes, else its members. */
final class ClassChanges {
  static final Comparator<JavaApiChange> ORDER =
      Comparator.comparing(JavaApiChange::breaking)
          .reversed()
          .thenComparing(JavaApiChange::member)
          .thenComparing(JavaApiChange::what);

  private ClassChanges() {}

  static Stream<JavaApiChange> of(JApiClass type) {
    var name = simpleName(type.getFullyQualifiedName());
    return switch (type.getChangeStatus()) {
      case NEW -> Stream.of(new JavaApiChange(false, name, "is new"));
      case REMOVED -> Stream.of(new JavaApiChange(true, name, "is removed"));
      case MODIFIED -> Stream.concat(type(type, name), members(type, name));
      case UNCHANGED -> Stream.empty();
    };
  }

  private static Stream<JavaApiChange> type(JApiClass type, String name) {
    return type.getCompatibilityChanges().stream()
        .filter(it -> !it.isSourceCompatible() || !it.isBinaryCompatible())
        .map(it -> new JavaApiChange(true, name, words(it.getType().name())))
        .distinct();
  }

  private static Stream<JavaApiChange> members(JApiClass type, String name) {
    var fields =
        type.getFields().stream()
            .filter(it -> visible(it) && it.getChangeStatus() != JApiChangeStatus.UNCHANGED)
            .map(it -> change(name + "." + it.getName(), it.getChangeStatus(), it));
    var constructors =
        type.getConstructors().stream()
            .filter(it -> visible(it) && it.getChangeStatus() != JApiChangeStatus.UNCHANGED)
            .map(it -> change("new " + name + parameters(it), it.getChangeStatus(), it));
    var methods =
        type.getMethods().stream()
            .filter(it -> visible(it) && it.getChangeStatus() != JApiChangeStatus.UNCHANGED)
            .map(it -> method(name + "." + it.getName() + parameters(it), it));
    return Stream.of(fields, constructors, methods).flatMap(it -> it);
  }

  private static JavaApiChange method(String member, JApiMethod method) {
    var returned = method.getReturnType();
    return returned.getChangeStatus() == JApiChangeStatus.MODIFIED
        ? new JavaApiChange(
            true,
            member,
            "returned "
                + simpleName(returned.getOldReturnType())
                + " and now returns "
                + simpleName(returned.getNewReturnType()))
        : change(member, method.getChangeStatus(), method);
  }

  private static JavaApiChange change(
      String member, JApiChangeStatus status, JApiCompatibility compatibility) {
    var breaking = !compatibility.isSourceCompatible() || !compatibility.isBinaryCompatible();
    return switch (status) {
      case NEW -> new JavaApiChange(breaking, member, "is new");
      case REMOVED -> new JavaApiChange(breaking, member, "is removed");
      default -> new JavaApiChange(breaking, member, "changes");
    };
  }

  private static boolean visible(JApiHasAccessModifier member) {
    var modifier = member.getAccessModifier();
    return Stream.of(modifier.getOldModifier(), modifier.getNewModifier())
        .flatMap(java.util.Optional::stream)
        .anyMatch(it -> it == AccessModifier.PUBLIC || it == AccessModifier.PROTECTED);
  }

  private static String parameters(JApiBehavior behavior) {
    return behavior.getParameters().stream()
        .map(JApiParameter::getType)
        .map(ClassChanges::simpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
