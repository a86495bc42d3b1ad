package dev.holdfast.record;

import dev.holdfast.web.Dates;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Facts as people read them. */
@TemplateExtension
public class FactWords {

  private FactWords() {}

  /** The value in words: {@code yes}, {@code 10 December 1985}. */
  public static String words(FactEntry fact) {
    return switch (fact.type()) {
      case BOOLEAN -> fact.text().equals("true") ? "yes" : "no";
      case DATE -> Dates.day(LocalDate.parse(fact.text()).atStartOfDay(ZoneOffset.UTC).toInstant());
      case DATE_TIME -> Dates.minute(Instant.parse(fact.text()));
      case STRING, NUMBER -> fact.text();
    };
  }
}
