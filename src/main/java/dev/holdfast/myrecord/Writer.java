package dev.holdfast.myrecord;

/**
 * Who wrote an entry.
 *
 * @param name what she is called, or {@code you}
 * @param own whether it is the reader herself
 * @param app whether it is an app, which is told why something of its own is disputed
 */
record Writer(String name, boolean own, boolean app) {}
