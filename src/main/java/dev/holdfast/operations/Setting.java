package dev.holdfast.operations;

/**
 * A setting as it is in force.
 *
 * @param variable the environment variable that sets it
 * @param value what it is; of a secret only whether it is set
 * @param from where that came from, in words
 * @param changed whether somebody has set it here
 */
record Setting(String variable, String value, String from, boolean changed) {}
