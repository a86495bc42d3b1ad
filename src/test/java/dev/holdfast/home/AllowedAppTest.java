package dev.holdfast.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class AllowedAppTest {

  @Test
  void what_it_may_read_is_always_told_in_the_same_order() {
    List<String> scopes = List.of("training", "offline_access", "facts");
    assertEquals("Facts, training; also while you are away", AllowedApp.inWords(scopes, Map.of()));
    assertEquals("Nothing", AllowedApp.inWords(List.of(), Map.of()));
  }
}
