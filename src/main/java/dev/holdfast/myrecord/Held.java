package dev.holdfast.myrecord;

import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.Entry;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.web.Dates;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * An activity or a training: both have a time, a short part and a long one.
 *
 * @param label category or name
 * @param text details or description
 */
record Held(Entry entry, String label, String text) {

  /** The day, and the time of day if one is known. */
  public String when() {
    boolean midnight = entry.time().atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? Dates.day(entry.time()) : Dates.minute(entry.time());
  }

  static Held of(ActivityEntry activity) {
    return new Held(activity, activity.category(), activity.details());
  }

  static Held of(TrainingEntry training) {
    return new Held(training, training.name(), training.description());
  }
}
