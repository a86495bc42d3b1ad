package dev.holdfast.authorizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the server's metadata say of clients that no operator has registered: RFC 8414, section 2;
 * draft-ietf-oauth-client-id-metadata-document, section 6.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
record NewcomersMetadata(String registrationEndpoint, boolean clientIdMetadataDocumentSupported) {}
