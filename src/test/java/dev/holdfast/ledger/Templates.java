package dev.holdfast.ledger;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Everything that can be asked for, as {@code GET /api/people/{id}}. */
final class Templates {

  private Templates() {}

  /**
   * @param under what the paths begin with
   */
  static Set<String> of(String under, Predicate<JavaClass> wanted) {
    Set<String> templates = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.holdfast")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class) && wanted.test(type))
            .forEach(
                type ->
                    type.getMethods()
                        .forEach(method -> of(type, method).ifPresent(templates::add)));
    templates.removeIf(
        template -> !template.substring(template.indexOf(' ') + 1).startsWith(under));
    return templates;
  }

  private static Optional<String> of(JavaClass type, JavaMethod method) {
    String base = type.getAnnotationOfType(Path.class).value();
    String path =
        method.tryGetAnnotationOfType(Path.class).map(own -> base + "/" + own.value()).orElse(base);
    String plain = ("/" + path).replaceAll("//+", "/").replaceAll("(.)/$", "$1");
    return method.getAnnotations().stream()
        .filter(one -> one.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(
            one ->
                one.getRawType().getSimpleName()
                    + " "
                    + plain.replaceAll("\\{(\\w+)[^}]*}", "{$1}"))
        .findFirst();
  }
}
