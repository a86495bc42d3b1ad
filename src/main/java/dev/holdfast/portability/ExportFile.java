package dev.holdfast.portability;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.Entry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Part;
import dev.holdfast.record.Slice;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an export: a ZIP file with everything twice, for programs (JSON) and to read (HTML). */
@ApplicationScoped
class ExportFile {

  private static final int PAGE = 200;

  private final ExportContent content;
  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;
  private final ObjectMapper json;

  ExportFile(
      ExportContent content,
      Facts facts,
      Activities activities,
      Trainings trainings,
      ObjectMapper json) {
    this.content = content;
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
    this.json = json;
  }

  /** A sort of entry: where a page of it comes from, and what is written of each. */
  private record Sort<T extends Entry>(
      String name,
      String title,
      Function<Slice, Part<T>> pages,
      Function<T, Object> line,
      Function<T, DocumentPage.Item> item) {}

  /**
   * @throws IOException if it is not to be made any more, or cannot be stored
   */
  void write(PersonId person, Steps steps, OutputStream to) throws IOException {
    Access access = Access.byPerson(person, "her export");
    List<Sort<?>> sorts =
        List.of(
            new Sort<FactEntry>(
                "facts",
                "Facts",
                slice -> facts.withHistory(access, person, slice),
                Lines.Fact::of,
                Items::of),
            new Sort<ActivityEntry>(
                "activities",
                "Activities",
                slice -> activities.list(access, person, slice),
                Lines.Activity::of,
                Items::of),
            new Sort<TrainingEntry>(
                "training",
                "Training",
                slice -> trainings.list(access, person, slice),
                Lines.Training::of,
                Items::of));
    steps.outOf(2 * count(access, person));
    ZipOutputStream zip = new ZipOutputStream(to);
    Lines.Person known = content.person(person);
    List<Lines.Grant> grants = content.grants(person);
    file(zip, "index.html", new IndexPage(known, facts.displayName(access, person), grants));
    for (Sort<?> sort : sorts) {
      documents(zip, sort, steps);
    }
    json(zip, "person.json", known);
    json(zip, "grants.json", grants);
    for (Sort<?> sort : sorts) {
      lines(zip, sort, steps);
    }
    zip.finish();
  }

  private int count(Access access, PersonId person) {
    long all =
        facts.summary(access, person).count()
            + activities.summary(access, person).count()
            + trainings.summary(access, person).count();
    return (int) Math.min(all, Integer.MAX_VALUE / 4);
  }

  private <T extends Entry> void lines(ZipOutputStream zip, Sort<T> sort, Steps steps)
      throws IOException {
    zip.putNextEntry(new ZipEntry(sort.name() + ".json"));
    JsonGenerator out =
        json.createGenerator(zip)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter();
    out.writeStartArray();
    Pages<T> pages = new Pages<>(sort.pages(), PAGE);
    while (pages.more()) {
      List<T> page = pages.next();
      for (T entry : page) {
        out.writePOJO(sort.line().apply(entry));
      }
      steps.did(page.size());
    }
    out.writeEndArray();
    out.close();
    zip.closeEntry();
  }

  private <T extends Entry> void documents(ZipOutputStream zip, Sort<T> sort, Steps steps)
      throws IOException {
    zip.putNextEntry(new ZipEntry(sort.name() + ".html"));
    Pages<T> pages = new Pages<>(sort.pages(), PAGE);
    boolean first = true;
    while (pages.more()) {
      List<T> page = pages.next();
      List<DocumentPage.Item> items = page.stream().map(sort.item()).toList();
      zip.write(bytes(new DocumentPage(sort.title(), items, first, !pages.more()).render()));
      first = false;
      steps.did(page.size());
    }
    zip.closeEntry();
  }

  private static void file(ZipOutputStream zip, String name, IndexPage page) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes(page.render()));
    zip.closeEntry();
  }

  private void json(ZipOutputStream zip, String name, Object value) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    zip.closeEntry();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
