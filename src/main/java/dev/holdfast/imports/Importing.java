package dev.holdfast.imports;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Restoring;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
   * All of it, or nothing.
   *
   * @param trusted whether somebody vouches that an instance has made the file as it is
   * @throws ImportFile.NotRead if it cannot be read
   */
  Imports.Done take(Actor by, Path file, boolean trusted) {
    ImportFile.Content content = reader.check(file);
    PersonId id = imports.begin(content);
    try {
      List<Entry> some = new ArrayList<>(AT_ONCE);
      reader.read(
          file,
          new Origin(trusted, content.person(), id),
          entry -> {
            some.add(entry);
            if (some.size() == AT_ONCE) {
              put(id, some);
            }
          });
      put(id, some);
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

  private void put(PersonId id, List<Entry> some) {
    if (!some.isEmpty()) {
      record.put(ACCESS, id, List.copyOf(some));
      some.clear();
    }
  }
}
