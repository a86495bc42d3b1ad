package dev.holdfast.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.imports.Bounded.Budget;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Archive;
import dev.holdfast.portability.Lines;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Mark;
import dev.holdfast.web.NotValid;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** Reads an export of this or another instance, entry by entry, and holds it to the rules. */
@ApplicationScoped
class ImportFile {

  /** How much text, unpacked. */
  private static final long MOST_BYTES = 2L << 30;

  private final ObjectMapper json;
  private final ImportedEntries entries;

  ImportFile(ObjectMapper json, ImportedEntries entries) {
    this.json = json;
    this.entries = entries;
  }

  /**
   * What was read.
   *
   * @param version of the format
   * @param count of entries
   */
  record Content(
      PersonId person, Instant createdAt, List<Lines.Email> emails, int version, int count) {}

  /** It is no export that can be read here; the message is a sentence. */
  static final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRead(String sentence) {
      super(sentence);
    }
  }

  /** Reads all of it, and holds neither entries nor marks. */
  Content check(Path file) {
    return reading(
        file,
        (zip, budget) -> {
          Lines.Person person = one(zip, budget);
          PersonId id =
              PersonId.parse(person.id()).orElseThrow(() -> new NotRead("It has no person's id."));
          Consistency consistent = new Consistency();
          each(zip, budget, new Origin(true, id, id), consistent::entry);
          marks(zip, budget, person.version(), consistent::mark);
          List<Lines.Email> emails = person.emails().stream().map(Objects::requireNonNull).toList();
          return new Content(
              id, Times.instant(person.createdAt()), emails, person.version(), consistent.count());
        });
  }

  /** Reads its entries, once it was checked. */
  void read(Path file, Origin origin, Consumer<Entry> taker) {
    reading(
        file,
        (zip, budget) -> {
          each(zip, budget, origin, taker);
          return null;
        });
  }

  /** Reads her marks, once it was checked. */
  void marks(Path file, Content content, Consumer<Mark> taker) {
    reading(
        file,
        (zip, budget) -> {
          marks(zip, budget, content.version(), taker);
          return null;
        });
  }

  private interface Reading<T> {
    T of(Archive zip, Budget budget) throws IOException;
  }

  private static <T> T reading(Path file, Reading<T> reading) {
    try (Archive zip = new Archive(file)) {
      return reading.of(zip, new Budget(MOST_BYTES));
    } catch (ZipException e) {
      throw new NotRead(file + " is no ZIP file.");
    } catch (NoSuchFileException e) {
      throw new NotRead("It has no " + e.getFile() + ", and so is no export.");
    } catch (Bounded.TooMuch e) {
      throw new NotRead(file + " is larger than what is taken in.");
    } catch (JsonProcessingException | NotValid | NullPointerException e) {
      throw new NotRead(file + " is no export that can be read: " + e.getMessage());
    } catch (IOException e) {
      throw new NotRead(file + " cannot be read.");
    }
  }

  private Lines.Person one(Archive zip, Budget budget) throws IOException {
    try (InputStream in = new Bounded(zip.open("person.json"), budget)) {
      Lines.Person person = json.readValue(in, Lines.Person.class);
      boolean known = person.version() >= Lines.FIRST_VERSION && person.version() <= Lines.VERSION;
      if (!Lines.FORMAT.equals(person.format()) || !known) {
        throw new NotRead("It is of a kind or version that this program does not know.");
      }
      return person;
    }
  }

  private void each(Archive zip, Budget budget, Origin origin, Consumer<Entry> taker)
      throws IOException {
    all(
        zip.open("facts.json"),
        budget,
        Lines.Fact.class,
        line -> entries.fact(line, origin).ifPresent(taker));
    all(
        zip.open("activities.json"),
        budget,
        Lines.Activity.class,
        line -> taker.accept(entries.activity(line, origin)));
    all(
        zip.open("training.json"),
        budget,
        Lines.Training.class,
        line -> taker.accept(entries.training(line, origin)));
  }

  private void marks(Archive zip, Budget budget, int version, Consumer<Mark> taker)
      throws IOException {
    if (version > Lines.FIRST_VERSION) {
      all(
          zip.open("marks.json"),
          budget,
          Lines.Mark.class,
          line -> taker.accept(ImportedEntries.mark(line)));
    }
  }

  private <T> void all(InputStream from, Budget budget, Class<T> type, Consumer<T> taker)
      throws IOException {
    try (MappingIterator<T> lines = json.readerFor(type).readValues(new Bounded(from, budget))) {
      while (lines.hasNextValue()) {
        taker.accept(Objects.requireNonNull(lines.nextValue(), "there is nothing in a place"));
      }
    }
  }
}
