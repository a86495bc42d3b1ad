package dev.holdfast.doctor;

import java.util.function.Function;

/**
 * One requirement of a specification, and how to find out whether it is met here.
 *
 * @param id its section or number
 * @param level of ASVS; of an RFC 2 for what it says MUST be, 3 for what it says SHOULD
 */
record Requirement(
    String specification,
    String id,
    int level,
    String text,
    Function<Installation, Finding> check) {}
