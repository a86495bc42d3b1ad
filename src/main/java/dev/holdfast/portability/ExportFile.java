package dev.holdfast.portability;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** Writes an export: a ZIP file with everything twice, for programs (JSON) and to read (HTML). */
@ApplicationScoped
class ExportFile {

  private final ExportContent content;
  private final ExportedRecord record;
  private final ExportProofs proofs;
  private final ObjectMapper json;

  ExportFile(ExportContent content, ExportedRecord record, ExportProofs proofs, ObjectMapper json) {
    this.content = content;
    this.record = record;
    this.proofs = proofs;
    this.json = json;
  }

  /**
   * @throws IOException if it is not to be made any more, or cannot be stored
   */
  void write(Exports.Task task, Steps steps, OutputStream to) throws IOException {
    PersonId person = task.person();
    Access access = Access.copy(person, "her export", task.came());
    steps.outOf(2 * record.count(person) + proofs.ledgerLines(person));
    ExportZip zip = new ExportZip(to, json, steps);
    OwnMarks marks = record.marks(access, person);
    Lines.Person known = content.person(person);
    List<Lines.Grant> grants = content.grants(person);
    zip.page("index.html", new IndexPage(known, record.name(access, person), grants));
    zip.json("person.json", known);
    zip.json("marks.json", marks.lines());
    zip.json("grants.json", grants);
    for (ExportedRecord.Sort<?> sort : record.sorts(access, person)) {
      write(zip, sort, marks);
    }
    proofs.receipts(zip, person, content.words(person));
    proofs.ledger(zip, access, person, content.words(person));
    zip.end();
  }

  private static <T extends Entry> void write(
      ExportZip zip, ExportedRecord.Sort<T> sort, OwnMarks marks) throws IOException {
    Function<T, DocumentPage.Item> item = entry -> marks.noted(entry, sort.item().apply(entry));
    zip.document(sort.name() + ".html", sort.title(), Pages.ofEntries(sort.pages()), item);
    zip.lines(sort.name() + ".json", Pages.ofEntries(sort.pages()), sort.line());
  }
}
