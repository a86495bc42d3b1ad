package dev.holdfast.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Sources that break a rule, compiled aside, so that no build or test application sees them. */
record Fixture(Path folder) {
  private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

  /** Each source is one file, which is named after its first type. */
  static Fixture of(String... sources) {
    try {
      Fixture fixture = new Fixture(Files.createTempDirectory(Path.of("target"), "fixture-"));
      for (String source : sources) {
        Path file =
            fixture.folder.resolve(
                first(PACKAGE, source).replace('.', '/') + "/" + first(TYPE, source) + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
      }
      return fixture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JavaClasses compiled() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-parameters",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString()));
    try (var files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> arguments.add(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError("the fixture does not compile");
    }
    return new ClassFileImporter().importPath(folder);
  }

  private static String first(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException(source);
    }
    return matcher.group(1);
  }
}
