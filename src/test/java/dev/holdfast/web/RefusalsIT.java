package dev.holdfast.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, against the packaged program. */
@QuarkusIntegrationTest
class RefusalsIT extends RefusalsTest {}
