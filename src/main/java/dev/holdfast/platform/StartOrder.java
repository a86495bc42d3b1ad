package dev.holdfast.platform;

/**
 * {@code @Priority} of those who observe the start: settings, database, keys, demonstration data.
 */
public final class StartOrder {

  public static final int SETTINGS = 10;
  public static final int DATABASE = 20;
  public static final int KEYS = 30;
  public static final int DEMO = 100;

  private StartOrder() {}
}
