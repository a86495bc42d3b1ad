package dev.holdfast.record;

/**
 * A person in a list of people.
 *
 * @param name how she is called; her id if nothing is known
 * @param facts how many are current
 */
public record Overview(String name, long facts, long activities, long trainings) {}
