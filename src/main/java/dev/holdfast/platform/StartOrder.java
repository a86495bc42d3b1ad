package dev.holdfast.platform;

/**
 * {@code @Priority} of those who observe the start: settings, database, keys, what is not sealed
 * yet, demonstration data; at last, after all others, the scheduled jobs.
 */
public final class StartOrder {

  public static final int SETTINGS = 10;
  public static final int DATABASE = 20;
  public static final int KEYS = 30;
  public static final int SEALING = 40;
  public static final int DEMO = 100;
  static final int JOBS = 10_000;

  /** Of those who observe the stop. */
  static final int FIRST_TO_STOP = 1;

  private StartOrder() {}
}
