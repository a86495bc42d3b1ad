package dev.holdfast.myrecord;

import dev.holdfast.record.NewActivity;
import dev.holdfast.record.NewTraining;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sorts of entries that have a time and a text, with their words on the pages. */
enum Sort {
  ACTIVITIES(
      "Activities",
      new Words(
          "activity",
          "Kind",
          "What you did",
          "What you did: a run, a visit, a purchase. Apps that you use can add to it, and so can"
              + " you.",
          "running")),
  TRAINING(
      "Training",
      new Words(
          "training",
          "Name",
          "What it was about",
          "What you have learned: courses, exams, certificates. Schools and employers can add to"
              + " it, and so can you.",
          "First aid at work"));

  private final String title;
  private final Words words;

  Sort(String title, Words words) {
    this.title = title;
    this.words = words;
  }

  private record Words(String one, String label, String text, String about, String example) {}

  /** The one whose pages are at that path. */
  static Optional<Sort> of(String path) {
    return Arrays.stream(values()).filter(sort -> sort.path().equals(path)).findFirst();
  }

  /** The last part of its address: {@code activities}. */
  public String path() {
    return title.toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** A single one: {@code activity}. */
  public String one() {
    return words.one;
  }

  /** What its short part is called. */
  public String label() {
    return words.label;
  }

  /** What its long part is called. */
  public String text() {
    return words.text;
  }

  /** What is found here, in a sentence or two. */
  public String about() {
    return words.about;
  }

  /** What the short part may be. */
  public String example() {
    return words.example;
  }

  /** Where its list is. */
  public String address() {
    return Desk.PATH + "/" + path();
  }

  /** How many characters the short part has at most. */
  public int mostOfLabel() {
    return this == ACTIVITIES ? NewActivity.MOST_CATEGORY : NewTraining.MOST_NAME;
  }

  /** How many characters the long part has at most. */
  public int mostOfText() {
    return this == ACTIVITIES ? NewActivity.MOST_DETAILS : NewTraining.MOST_DESCRIPTION;
  }
}
