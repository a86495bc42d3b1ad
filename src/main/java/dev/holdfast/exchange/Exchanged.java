package dev.holdfast.exchange;

import java.time.Duration;
import java.util.Set;

/** What a token was exchanged for. */
public record Exchanged(String accessToken, Set<String> scopes, Duration lifetime) {}
