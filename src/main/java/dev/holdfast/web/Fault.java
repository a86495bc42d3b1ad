package dev.holdfast.web;

/**
 * One thing that is wrong with the input.
 *
 * @param path where, as a JSON Pointer into the body (RFC 6901), or {@code query:name}
 * @param message a sentence that says what to change
 */
public record Fault(String path, String message) {}
