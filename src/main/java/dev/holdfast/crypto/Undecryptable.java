package dev.holdfast.crypto;

/** A stored value cannot be read any more: its key is gone, or it was changed. */
public class Undecryptable extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public Undecryptable(String why) {
    super(why);
  }

  Undecryptable(String why, Throwable cause) {
    super(why, cause);
  }
}
