package dev.holdfast.ownapps;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class OwnAppsIT extends OwnAppsTest {}
