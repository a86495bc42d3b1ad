package dev.holdfast.tokens;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class LifetimeRuleTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void no_access_token_may_outlive_its_key() {
    assertNull(LifetimeRule.fault(Duration.ofMinutes(5), HOUR));
    assertNull(LifetimeRule.fault(HOUR, HOUR));
    String fault = LifetimeRule.fault(HOUR.plusSeconds(1), HOUR);
    assertTrue(fault.contains("HOLDFAST_OAUTH_ACCESS_TOKEN_LIFETIME"), fault);
    assertTrue(fault.contains("HOLDFAST_KEYS_VERIFY_AFTER"), fault);
    assertTrue(LifetimeRule.fault(Duration.ZERO, HOUR).contains("more than nothing"));
  }
}
