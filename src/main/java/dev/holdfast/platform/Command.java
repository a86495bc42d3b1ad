package dev.holdfast.platform;

/**
 * A feature's command: a picocli command class that {@link CommandLine} finds, and puts under
 * another if it is {@link Under} one.
 */
public interface Command {}
