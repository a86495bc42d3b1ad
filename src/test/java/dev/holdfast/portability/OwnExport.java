package dev.holdfast.portability;

import dev.holdfast.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What somebody who is signed in fetches. */
final class OwnExport {

  private OwnExport() {}

  static Path of(Visitor visitor, ExportJob job) throws IOException {
    visitor.send(visitor.open("/me/export").form("form[action=/me/export]"));
    job.make();
    Path file = Files.createTempFile(Path.of("target"), "export", ".zip");
    return Files.write(file, visitor.download(link(visitor)).body());
  }

  static String link(Visitor visitor) {
    return visitor.open("/me/export").page().select("a[href$=holdfast.zip]").attr("href");
  }

  static Map<String, String> files(Path zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipFile open = new ZipFile(zip.toFile())) {
      for (var entry : open.stream().toList()) {
        byte[] bytes = open.getInputStream(entry).readAllBytes();
        files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Another file, in which one of the files says something else. */
  static Path changed(Path zip, String name, UnaryOperator<String> change) throws IOException {
    Map<String, String> files = files(zip);
    files.computeIfPresent(name, (same, text) -> change.apply(text));
    Path changed = Files.createTempFile(Path.of("target"), "changed", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return changed;
  }
}
