package dev.holdfast.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Before each test: the real time again, and every answer is held to the API's document. */
public class BeforeEachTest implements QuarkusTestBeforeEachCallback {
  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    TestClock.reset();
    RestAssured.replaceFiltersWith(ApiContract.current());
  }
}
