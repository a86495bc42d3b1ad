package dev.holdfast.roots;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands for the ends of all people's ledgers on a day.
 *
 * @param day in UTC, on which it was made
 * @param size of how many leaves the tree was then
 * @param hash of that tree, base64url
 * @param signed the same as a JWT
 */
public record Root(LocalDate day, long size, String hash, Instant at, String signed) {}
