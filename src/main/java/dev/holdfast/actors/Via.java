package dev.holdfast.actors;

/** By which door somebody acts. */
public enum Via {
  API,
  PAGE,
  COMMAND_LINE
}
