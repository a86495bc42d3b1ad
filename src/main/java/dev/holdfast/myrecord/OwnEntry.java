package dev.holdfast.myrecord;

import dev.holdfast.record.PlainText;
import dev.holdfast.web.Times;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** An activity or a training that a person writes about herself. */
record OwnEntry(String label, String text, Instant time) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  /** Null if something is wrong, which the form says. */
  static OwnEntry read(Sort sort, Form form) {
    String label = form.read("label", text -> PlainText.line(text, sort.mostOfLabel()));
    String text = form.read("text", typed -> PlainText.lines(typed, sort.mostOfText()));
    String clock = form.value("time").isBlank() ? "00:00" : form.value("time").strip();
    if (form.read("day", Times::date) == null) {
      return null;
    }
    Instant time =
        form.read("time", typed -> Times.instant(form.value("day").strip() + "T" + clock + ":00Z"));
    return form.refused() ? null : new OwnEntry(label, text, time);
  }

  /** What the form shows of an entry that is to be corrected. */
  static Form form(Held held) {
    ZonedDateTime time = held.entry().time().atZone(ZoneOffset.UTC);
    return Form.of(
        Map.of(
            "label",
            held.label(),
            "text",
            held.text(),
            "day",
            time.toLocalDate().toString(),
            "time",
            time.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : MINUTE.format(time)));
  }
}
