package dev.holdfast.signin;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class SessionIT extends SessionTest {}
