package dev.holdfast.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.actors.Actor;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.Organizations;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organizations as operators see them. */
@QuarkusTest
class OrganizationPagesTest {

  @Inject Organizations organizations;

  private final Visitor operator = signedIn("operator");
  private KnownOrganization organization;

  @BeforeEach
  void anOrganization() {
    PersonId owner =
        PersonId.parse(Given.person(Map.of("given_name", "Odile", "family_name", "Owner")))
            .orElseThrow();
    organization =
        organizations.create(
            Actor.ofCommandLine(), "Quince & Co " + System.nanoTime(), null, owner);
  }

  @Test
  void one_is_found_by_the_beginning_of_its_name() {
    String name = organization.name().replace("&", "%26").replace(" ", "%20");
    Visitor.Place list = operator.open("/admin/organizations?name=" + name);
    assertEquals(1, list.page().select("tbody tr").size());
    Visitor.Place page = operator.open(list.page().select("tbody a").attr("href"));
    assertTrue(page.page().text().contains("Odile Owner"), page.page().text());
    Visitor.Place none = operator.open("/admin/organizations?name=nothing%20of%20the%20kind");
    assertTrue(none.page().text().contains("Nothing found"));
    assertEquals(200, operator.open("/admin/organizations?ownerless=yes").status());
    assertEquals(400, operator.open("/admin/organizations?after=x").status());
    assertEquals(404, operator.open("/admin/organizations/x").status());
  }

  @Test
  void an_administrator_gives_it_another_owner() {
    String address = "/admin/organizations/" + organization.id();
    String person = Given.person();
    Visitor.Place page = operator.open(address);
    String form = "form[action$=/owner]";
    for (String nobody : new String[] {"x", "", "lusab-babad-gutih-tugad"}) {
      assertEquals(400, operator.send(page.form(form), "person", nobody).status());
    }
    Visitor.Place after = operator.send(page.form(form), "person", person);
    assertEquals("owner", after.page().select("tr:has(a[href$=" + person + "]) td").first().text());
  }

  @Test
  void an_administrator_deletes_it() {
    String address = "/admin/organizations/" + organization.id();
    Visitor.Place page = operator.open(address);
    assertEquals(403, operator.send(page.form("form[action$=/delete]"), "csrf", "x").status());
    assertEquals(
        400, operator.send(page.form("form[action$=/delete]"), "confirm", "another").status());
    Visitor.Place after =
        operator.send(page.form("form[action$=/delete]"), "confirm", organization.name());
    assertTrue(after.page().text().contains("Deleted."), after.page().text());
    assertEquals(404, operator.open(address).status());
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }
}
