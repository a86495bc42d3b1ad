package dev.holdfast.imports;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Mark;
import dev.holdfast.record.Restoring;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes in somebody from a file, in units of work that hold nobody else up for long. */
@ApplicationScoped
class Importing {

  private static final Access ACCESS = Access.byHoldfast("an import");
  private static final int AT_ONCE = 500;

  private final ImportFile reader;
  private final Imports imports;
  private final Restoring record;

  Importing(ImportFile reader, Imports imports, Restoring record) {
    this.reader = reader;
    this.imports = imports;
    this.record = record;
  }

  /**
   * All of it, or nothing. What she hides is hidden before the first entry is there.
   *
   * @param trusted whether somebody vouches that an instance has made the file as it is
   * @throws ImportFile.NotRead if it cannot be read
   */
  Imports.Done take(Actor by, Path file, boolean trusted) {
    ImportFile.Content content = reader.check(file);
    PersonId id = imports.begin(content);
    try {
      Importing.<Mark>inParts(
          taker -> reader.marks(file, content, taker), marks -> record.hide(id, marks));
      Origin origin = new Origin(trusted, content.person(), id);
      Importing.<Entry>inParts(
          taker -> reader.read(file, origin, taker), entries -> record.put(ACCESS, id, entries));
      Importing.<Mark>inParts(
          taker -> reader.marks(file, content, taker), marks -> record.dispute(id, marks));
      return imports.end(by, id, content, trusted);
    } catch (RuntimeException e) {
      undo(id, e);
      throw e;
    }
  }

  private void undo(PersonId id, RuntimeException because) {
    try {
      imports.undo(id);
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
  }

  private static <T> void inParts(Consumer<Consumer<T>> all, Consumer<List<T>> part) {
    List<T> some = new ArrayList<>(AT_ONCE);
    all.accept(
        one -> {
          some.add(one);
          if (some.size() == AT_ONCE) {
            part.accept(List.copyOf(some));
            some.clear();
          }
        });
    if (!some.isEmpty()) {
      part.accept(List.copyOf(some));
    }
  }
}
