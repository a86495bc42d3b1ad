package dev.holdfast.web;

/** What was given cannot be meant; the message is a sentence for whoever sent it. */
public class NotValid extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public NotValid(String sentence) {
    super(sentence);
  }

  /** It is no fault of ours: where it came from is in nobody's interest. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
