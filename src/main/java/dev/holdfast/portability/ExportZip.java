package dev.holdfast.portability;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP file of an export, written as a stream: a page of what is in it is held at a time. */
final class ExportZip {

  private final ZipOutputStream zip;
  private final ObjectMapper json;
  private final Steps steps;

  ExportZip(OutputStream to, ObjectMapper json, Steps steps) {
    this.zip = new ZipOutputStream(to);
    this.json = json;
    this.steps = steps;
  }

  void text(String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  void page(String name, TemplateInstance page) throws IOException {
    text(name, page.render());
  }

  void json(String name, Object value) throws IOException {
    text(name, json.writerWithDefaultPrettyPrinter().writeValueAsString(value));
  }

  /** An array of all, for programs. */
  <T> void lines(String name, Iterator<List<T>> pages, Function<T, ?> line) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    JsonGenerator out =
        json.createGenerator(zip)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter();
    out.writeStartArray();
    while (pages.hasNext()) {
      List<T> page = pages.next();
      for (T one : page) {
        out.writePOJO(line.apply(one));
      }
      steps.did(page.size());
    }
    out.writeEndArray();
    out.close();
    zip.closeEntry();
  }

  /** All of it to read, under one title. */
  <T> void document(
      String name, String title, Iterator<List<T>> pages, Function<T, DocumentPage.Item> item)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    boolean first = true;
    while (pages.hasNext()) {
      List<T> page = pages.next();
      List<DocumentPage.Item> items = page.stream().map(item).toList();
      DocumentPage next = new DocumentPage(title, items, first, !pages.hasNext());
      zip.write(next.render().getBytes(StandardCharsets.UTF_8));
      first = false;
      steps.did(page.size());
    }
    zip.closeEntry();
  }

  void end() throws IOException {
    zip.finish();
  }
}
