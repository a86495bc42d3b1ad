package dev.holdfast.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PickerTest {

  @Test
  void people_come_by_name_and_operators_after_them() {
    List<String> names =
        Stream.of(
                new Picker.Choice(new PersonId(1), "Demo operator", true),
                new Picker.Choice(new PersonId(2), "Farid", false),
                new Picker.Choice(new PersonId(3), "Élodie", false),
                new Picker.Choice(new PersonId(4), "emma", false),
                new Picker.Choice(new PersonId(5), "Ada", false))
            .sorted(Picker.Choice.order())
            .map(Picker.Choice::name)
            .toList();
    assertEquals(List.of("Ada", "Élodie", "emma", "Farid", "Demo operator"), names);
  }

  @Test
  void the_operator_is_there_and_marked_however_many_people_there_are() {
    List<Element> choices = new Visitor().open("/sign-in").page().select(".picker button");
    assertTrue(choices.get(choices.size() - 1).text().contains("operator: sees every record"));
  }

  @Test
  void one_click_signs_in_the_operator() {
    Visitor visitor = new Visitor();
    Visitor.Place start = visitor.open("/");
    Visitor.Place end =
        visitor.send(start.form("form:has([value=operator])"), "person", "operator");
    assertEquals("/admin", end.uri().getPath());
  }
}
