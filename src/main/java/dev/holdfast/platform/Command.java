package dev.holdfast.platform;

/** A feature's command: a picocli command class that {@link CommandLine} finds. */
public interface Command {}
