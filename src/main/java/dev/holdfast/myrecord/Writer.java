package dev.holdfast.myrecord;

/**
 * Who wrote an entry.
 *
 * @param name what she is called, or {@code you}
 * @param own whether it is the reader herself
 */
record Writer(String name, boolean own) {}
