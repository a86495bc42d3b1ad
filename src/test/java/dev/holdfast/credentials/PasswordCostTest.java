package dev.holdfast.credentials;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class PasswordCostTest {

  private static final long HEAP = 512 * 1024;

  private record Settings(int memoryKib, int iterations, int parallelism, int threads, int queue)
      implements PasswordConfig {}

  @Test
  void what_can_be_hashed_is_accepted() {
    assertNull(PasswordCost.fault(new Settings(19456, 2, 1, 2, 64), HEAP));
    assertNull(PasswordCost.fault(new Settings(65536, 3, 4, 2, 0), HEAP));
  }

  @Test
  void what_would_fail_at_the_first_sign_in_is_named_at_the_start() {
    refused(new Settings(4_194_304, 2, 1, 2, 64), "MEMORY_KIB: 4194304 ");
    refused(new Settings(200_000, 2, 1, 2, 64), "MEMORY_KIB: 200000 does not do here; set it to 8");
    refused(new Settings(31, 2, 4, 2, 64), "MEMORY_KIB: 31 ");
    refused(new Settings(19456, 0, 1, 2, 64), "ITERATIONS: 0 ");
    refused(new Settings(19456, 1000, 1, 2, 64), "ITERATIONS: 1000 ");
    refused(new Settings(19456, 2, 0, 2, 64), "PARALLELISM: 0 ");
    refused(new Settings(19456, 2, 1, -1, 64), "THREADS: -1 ");
    refused(new Settings(19456, 2, 1, 2, -1), "QUEUE: -1 ");
  }

  private static void refused(Settings settings, String words) {
    String fault = PasswordCost.fault(settings, HEAP);
    assertTrue(fault != null && fault.startsWith("HOLDFAST_PASSWORD_" + words), fault);
  }
}
