package dev.holdfast.record;

/** What was given cannot be an entry's content; the message is a sentence for whoever sent it. */
public class NotValid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotValid(String sentence) {
    super(sentence, null, false, false);
  }
}
