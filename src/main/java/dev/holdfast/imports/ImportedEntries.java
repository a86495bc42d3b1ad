package dev.holdfast.imports;

import dev.holdfast.imports.ImportFile.NotRead;
import dev.holdfast.portability.Lines;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.Disputed;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Mark;
import dev.holdfast.record.NewActivity;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.NewTraining;
import dev.holdfast.record.PlainText;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.ValueType;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes entries of the lines of a file; they are held to the same rules as if they were written
 * now.
 */
@ApplicationScoped
class ImportedEntries {

  private final Clock clock;

  ImportedEntries(Clock clock) {
    this.clock = clock;
  }

  /** Empty if it is not taken in. */
  Optional<FactEntry> fact(Lines.Fact line, Origin origin) {
    ValueType type =
        ValueType.parse(line.type())
            .orElseThrow(() -> new NotRead("There is no type of fact like " + line.type() + "."));
    FactValue value = FactValue.parse(type, line.value());
    Instant asserted = Times.instant(line.assertedAt());
    if (line.supersededAt() == null) {
      NewFact.of(line.name(), value, asserted, clock.instant());
    }
    FactEntry entry =
        new FactEntry(
            line.id(),
            FactName.require(line.name()),
            type,
            value.text(),
            source(line.source(), origin),
            asserted,
            Times.instant(line.receivedAt()),
            line.supersededAt() == null ? null : Times.instant(line.supersededAt()));
    return Optional.of(entry).filter(fact -> origin.takes(fact.name()));
  }

  ActivityEntry activity(Lines.Activity line, Origin origin) {
    return new ActivityEntry(
        line.id(),
        PlainText.line(line.category(), NewActivity.MOST_CATEGORY),
        Times.instant(line.time()),
        PlainText.lines(line.details(), NewActivity.MOST_DETAILS),
        source(line.source(), origin),
        Times.instant(line.receivedAt()));
  }

  TrainingEntry training(Lines.Training line, Origin origin) {
    return new TrainingEntry(
        line.id(),
        PlainText.line(line.name(), NewTraining.MOST_NAME),
        PlainText.lines(line.description(), NewTraining.MOST_DESCRIPTION),
        Times.instant(line.time()),
        source(line.source(), origin),
        Times.instant(line.receivedAt()));
  }

  static Mark mark(Lines.Mark line) {
    Instant since = Times.instant(line.since());
    if (Lines.Mark.DISPUTED.equals(line.mark()) && line.entry() != null) {
      return Mark.disputed(line.entry(), PlainText.lines(line.reason(), Disputed.LONGEST), since);
    }
    if (!Lines.Mark.HIDDEN.equals(line.mark()) || (line.name() == null) == (line.entry() == null)) {
      throw new NotRead("There is a mark that cannot be understood.");
    }
    return line.name() == null
        ? Mark.hidden(line.entry(), since)
        : Mark.hiddenName(FactName.require(line.name()), since);
  }

  private static String source(String written, Origin origin) {
    return origin.source(PlainText.line(written, Origin.MOST_SOURCE));
  }
}
