package dev.holdfast.sharing;

/**
 * What its person says of an entry.
 *
 * @param disputed true if she says that it is not right; null if she does not
 * @param dispute why, for the client that wrote it; else null
 */
record Said(Boolean disputed, DisputeView dispute) {

  static final Said NOTHING = new Said(null, null);
  static final Said DISPUTED = new Said(true, null);
}
