package dev.holdfast.platform;

/** The database could not take the work in time; nothing was done, and it may be tried again. */
public class DatabaseBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseBusy(String why) {
    super(why);
  }
}
