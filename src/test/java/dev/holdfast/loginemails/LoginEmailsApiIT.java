package dev.holdfast.loginemails;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class LoginEmailsApiIT extends LoginEmailsApiTest {}
