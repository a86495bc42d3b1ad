package dev.holdfast.portability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.NewActivity;
import dev.holdfast.record.NewTraining;
import dev.holdfast.record.PlainText;
import dev.holdfast.record.Restoring;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.ValueType;
import dev.holdfast.web.NotValid;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads an export of this or another instance, and holds it to the rules of what is written. */
@ApplicationScoped
class ImportFile {

  private static final int MOST_SOURCE = 500;

  private final ObjectMapper json;

  ImportFile(ObjectMapper json) {
    this.json = json;
  }

  /** What was read. */
  record Content(
      PersonId person, Instant createdAt, List<Lines.Email> emails, Restoring.Whole record) {}

  /** It is no export that can be read here; the message is a sentence. */
  static final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRead(String sentence) {
      super(sentence);
    }
  }

  Content read(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Lines.Person person = read(zip, "person.json", json.readerFor(Lines.Person.class));
      if (!Lines.FORMAT.equals(person.format()) || person.version() != Lines.VERSION) {
        throw new NotRead(file + " is of a kind or version that this program does not know.");
      }
      Restoring.Whole record =
          new Restoring.Whole(
              all(zip, "facts.json", Lines.Fact.class).stream().map(ImportFile::fact).toList(),
              all(zip, "activities.json", Lines.Activity.class).stream()
                  .map(ImportFile::activity)
                  .toList(),
              all(zip, "training.json", Lines.Training.class).stream()
                  .map(ImportFile::training)
                  .toList(),
              List.of());
      requireConsistent(record);
      return new Content(
          PersonId.parse(person.id()).orElseThrow(() -> new NotRead("It has no person's id.")),
          Times.instant(person.createdAt()),
          person.emails(),
          record);
    } catch (ZipException e) {
      throw new NotRead(file + " is no ZIP file.");
    } catch (JsonProcessingException | NotValid | NullPointerException e) {
      throw new NotRead(file + " is no export that can be read: " + e.getMessage());
    } catch (IOException e) {
      throw new NotRead(file + " cannot be read.");
    }
  }

  private <T> List<T> all(ZipFile zip, String name, Class<T> type) throws IOException {
    return read(zip, name, json.readerForListOf(type));
  }

  private <T> T read(ZipFile zip, String name, ObjectReader reader) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new NotRead("It has no " + name + ", and so is no export.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return reader.readValue(in);
    }
  }

  private static FactEntry fact(Lines.Fact line) {
    ValueType type =
        ValueType.parse(line.type())
            .orElseThrow(() -> new NotRead("There is no type of fact like " + line.type() + "."));
    return new FactEntry(
        line.id(),
        FactName.require(line.name()),
        type,
        FactValue.parse(type, line.value()).text(),
        PlainText.line(line.source(), MOST_SOURCE),
        Times.instant(line.assertedAt()),
        Times.instant(line.receivedAt()),
        line.supersededAt() == null ? null : Times.instant(line.supersededAt()));
  }

  private static ActivityEntry activity(Lines.Activity line) {
    return new ActivityEntry(
        line.id(),
        PlainText.line(line.category(), NewActivity.MOST_CATEGORY),
        Times.instant(line.time()),
        PlainText.lines(line.details(), NewActivity.MOST_DETAILS),
        PlainText.line(line.source(), MOST_SOURCE),
        Times.instant(line.receivedAt()));
  }

  private static TrainingEntry training(Lines.Training line) {
    return new TrainingEntry(
        line.id(),
        PlainText.line(line.name(), NewTraining.MOST_NAME),
        PlainText.lines(line.description(), NewTraining.MOST_DESCRIPTION),
        Times.instant(line.time()),
        PlainText.line(line.source(), MOST_SOURCE),
        Times.instant(line.receivedAt()));
  }

  private static void requireConsistent(Restoring.Whole record) {
    Set<String> current = new HashSet<>();
    Set<UUID> ids = new HashSet<>();
    for (FactEntry fact : record.facts()) {
      if (fact.supersededAt() == null && !current.add(fact.name())) {
        throw new NotRead("It has two current values of " + fact.name() + ".");
      }
      ids.add(fact.id());
    }
    record.activities().forEach(activity -> ids.add(activity.id()));
    record.trainings().forEach(training -> ids.add(training.id()));
    if (ids.contains(null) || ids.size() < record.count()) {
      throw new NotRead("Two of its entries have the same id, or one has none.");
    }
  }
}
