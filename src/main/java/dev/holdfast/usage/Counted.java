package dev.holdfast.usage;

/** What is counted of a client or a key, each day. */
public enum Counted {
  TOKENS,
  READS,
  WRITES,
  REFUSALS,
  GRANTS
}
