package dev.holdfast.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactNameTest {

  @ParameterizedTest
  @CsvSource({
    "address.street_address, Street address",
    "address.formatted, Full address",
    "address.locality, Town or city",
    "place_of_birth.country, Country of birth",
    "birth_family_name, Family name at birth",
    "height_cm, Height in cm",
    "given_name, Given name",
    "email_verified, E-mail verified",
    "acme.example:street_address, Street address",
    "acme.example:badge_number.area, Badge number area",
  })
  void it_is_said_in_plain_words(String name, String label) {
    assertEquals(label, FactName.label(name));
  }

  @Test
  void no_label_says_a_word_twice_or_what_another_says() {
    List<String> labels =
        FactName.catalogue().keySet().stream()
            .map(FactName::label)
            .map(label -> label.toLowerCase(Locale.ROOT))
            .toList();
    assertEquals(labels.size(), new HashSet<>(labels).size(), labels::toString);
    for (String label : labels) {
      List<String> words = Arrays.asList(label.split("[ -]"));
      assertEquals(words.size(), new HashSet<>(words).size(), label);
    }
  }
}
