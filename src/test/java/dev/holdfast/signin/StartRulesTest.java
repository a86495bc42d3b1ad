package dev.holdfast.signin;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class StartRulesTest {

  @Test
  void the_picker_is_for_development_on_this_machine() {
    assertNull(PickerRule.fault(true, true, true));
    assertNull(PickerRule.fault(false, false, false));
    assertNotNull(PickerRule.fault(true, false, true), "prod");
    assertNotNull(PickerRule.fault(true, true, false), "dev, but others can reach it");
  }
}
