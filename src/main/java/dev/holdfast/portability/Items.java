package dev.holdfast.portability;

import dev.holdfast.ledgers.LineView;
import dev.holdfast.people.PersonId;
import dev.holdfast.receipts.Receipt;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.web.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is in an export, in the words in which people read it. */
final class Items {

  private static final Map<String, String> ACTS =
      Map.of("READ", "read", "WRITE", "wrote", "DELETE", "deleted", "REFUSED", "was refused");

  private final PersonId person;
  private final UnaryOperator<String> apps;

  /**
   * @param apps what a client is called
   */
  Items(PersonId person, UnaryOperator<String> apps) {
    this.person = person;
    this.apps = apps;
  }

  DocumentPage.Item of(Receipt receipt) {
    return new DocumentPage.Item(
        apps.apply(receipt.clientId()),
        "You have " + receipt.state().words(),
        List.of(
            Dates.minute(receipt.at()),
            "Receipt " + receipt.id() + " of permission " + receipt.grant()));
  }

  DocumentPage.Item of(LineView line) {
    LineView.Body body = line.body();
    String what =
        body.entries().stream()
            .map(entry -> entry.name() == null ? entry.sort() : FactName.label(entry.name()))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(some -> some.getKey() + (some.getValue() > 1 ? " (" + some.getValue() + ")" : ""))
            .collect(Collectors.joining(", "));
    List<String> notes = new ArrayList<>();
    notes.add(Dates.minute(Instant.parse(body.at())));
    notes.add("By " + body.door() + (body.purpose() == null ? "" : ": " + body.purpose()));
    notes.add("Line " + line.seq());
    return new DocumentPage.Item(reader(body) + " " + ACTS.get(body.act()), what, notes);
  }

  private String reader(LineView.Body body) {
    return switch (body.readerKind()) {
      case "client" -> apps.apply(body.reader());
      case "person" -> body.reader().equals(person.toString()) ? "You" : "Somebody";
      case "operator" -> "An operator of this site";
      default -> "This site";
    };
  }

  static DocumentPage.Item of(FactEntry fact) {
    List<String> notes = new ArrayList<>(notes(fact.source(), fact.receivedAt()));
    notes.add("True since " + Dates.day(fact.assertedAt()));
    if (fact.supersededAt() != null) {
      notes.add("Replaced on " + Dates.day(fact.supersededAt()));
    }
    return new DocumentPage.Item(FactName.label(fact.name()), fact.text(), notes);
  }

  static DocumentPage.Item of(ActivityEntry activity) {
    List<String> notes = new ArrayList<>(notes(activity.source(), activity.receivedAt()));
    notes.add(0, Dates.minute(activity.time()));
    return new DocumentPage.Item(activity.category(), activity.details(), notes);
  }

  static DocumentPage.Item of(TrainingEntry training) {
    List<String> notes = new ArrayList<>(notes(training.source(), training.receivedAt()));
    notes.add(0, Dates.day(training.time()));
    return new DocumentPage.Item(training.name(), training.description(), notes);
  }

  private static List<String> notes(String source, Instant received) {
    return List.of("From " + source + ", received on " + Dates.day(received));
  }
}
