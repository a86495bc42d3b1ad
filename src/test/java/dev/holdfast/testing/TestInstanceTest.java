package dev.holdfast.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.RunMode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestInstanceTest {
  @Inject People people;
  @Inject Clock clock;
  @Inject RunMode mode;
  @Inject PlatformConfig platform;
  @Inject DataSource data;

  @Test
  void the_database_is_the_one_that_the_profile_names() throws Exception {
    String product;
    try (var connection = data.getConnection()) {
      product = connection.getMetaData().getDatabaseProductName();
    }
    assertEquals(TestInstance.onPostgres() ? "PostgreSQL" : "SQLite", product);
    assertTrue(mode.development(), "the profile test applies beside pg");
  }

  @Test
  void what_is_written_can_be_read() {
    var added = people.add();
    assertEquals(added, people.find(added.id()).orElseThrow());
  }

  @Test
  void the_public_url_is_where_the_instance_answers() {
    assertEquals(TestInstance.url(), platform.publicUrl().toString());
    given()
        .baseUri(TestInstance.url())
        .port(platform.publicUrl().getPort())
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"));
  }

  @Test
  void the_clock_can_be_moved() {
    Instant before = clock.instant();
    TestClock.advance(Duration.ofDays(1));
    Duration passed = Duration.between(before, clock.instant());
    assertTrue(passed.compareTo(Duration.ofDays(1)) >= 0, passed::toString);
    assertTrue(passed.compareTo(Duration.ofDays(1).plusMinutes(1)) < 0, passed::toString);
  }
}
