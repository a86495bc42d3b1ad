package dev.holdfast.sessions;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class OperatorSignInsTest {

  private static final Duration DAY = Duration.ofHours(8);

  @Test
  void the_sign_in_of_operators_has_a_strength_that_we_know() {
    for (String known : List.of("phr", "2fa", "1fa")) {
      assertNull(OperatorSignIns.fault(known, DAY, false));
    }
    assertNotNull(OperatorSignIns.fault("strong", DAY, false));
    assertNotNull(OperatorSignIns.fault("2fa", Duration.ofSeconds(59), false));
  }

  @Test
  void only_in_development_it_may_have_none() {
    assertNull(OperatorSignIns.fault("none", DAY, true));
    assertNotNull(OperatorSignIns.fault("none", DAY, false));
  }
}
