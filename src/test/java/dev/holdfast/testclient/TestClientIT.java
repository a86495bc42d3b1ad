package dev.holdfast.testclient;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class TestClientIT extends TestClientTest {}
