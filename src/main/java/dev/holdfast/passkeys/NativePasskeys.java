package dev.holdfast.passkeys;

import com.webauthn4j.converter.jackson.ModuleNotRegisteredGuardClearingMixin;
import com.webauthn4j.converter.jackson.ModuleNotRegisteredGuardDeserializer;
import com.webauthn4j.converter.jackson.ModuleNotRegisteredGuardSerializer;
import com.webauthn4j.data.AbstractImmutableMap;
import com.webauthn4j.data.AuthenticatorAssertionResponse;
import com.webauthn4j.data.AuthenticatorAttachment;
import com.webauthn4j.data.AuthenticatorAttestationResponse;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredential;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AbstractCOSEKey;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.AndroidKeyAttestationStatement;
import com.webauthn4j.data.attestation.statement.AndroidSafetyNetAttestationStatement;
import com.webauthn4j.data.attestation.statement.AppleAnonymousAttestationStatement;
import com.webauthn4j.data.attestation.statement.AttestationCertificatePath;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.COSEKeyOperation;
import com.webauthn4j.data.attestation.statement.COSEKeyType;
import com.webauthn4j.data.attestation.statement.FIDOU2FAttestationStatement;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.attestation.statement.PackedAttestationStatement;
import com.webauthn4j.data.attestation.statement.TPMAttestationStatement;
import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.TokenBinding;
import com.webauthn4j.data.client.TokenBindingStatus;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.data.extension.client.CredentialPropertiesOutput;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What webauthn4j reads by reflection (all its classes that carry Jackson's annotations and lie on
 * the way of a ceremony), so that a native image keeps it. Its modules bring their deserializers as
 * objects; those need nothing.
 */
@RegisterForReflection(
    targets = {
      ModuleNotRegisteredGuardClearingMixin.class,
      ModuleNotRegisteredGuardDeserializer.class,
      ModuleNotRegisteredGuardSerializer.class,
      AbstractImmutableMap.class,
      AuthenticatorAssertionResponse.class,
      AuthenticatorAttachment.class,
      AuthenticatorAttestationResponse.class,
      AuthenticatorTransport.class,
      PublicKeyCredential.class,
      PublicKeyCredentialType.class,
      AttestationObject.class,
      AbstractCOSEKey.class,
      COSEKey.class,
      Curve.class,
      EC2COSEKey.class,
      EdDSACOSEKey.class,
      RSACOSEKey.class,
      AndroidKeyAttestationStatement.class,
      AndroidSafetyNetAttestationStatement.class,
      AppleAnonymousAttestationStatement.class,
      AttestationCertificatePath.class,
      COSEAlgorithmIdentifier.class,
      COSEKeyOperation.class,
      COSEKeyType.class,
      FIDOU2FAttestationStatement.class,
      NoneAttestationStatement.class,
      PackedAttestationStatement.class,
      TPMAttestationStatement.class,
      ClientDataType.class,
      CollectedClientData.class,
      Origin.class,
      TokenBinding.class,
      TokenBindingStatus.class,
      AuthenticationExtensionsAuthenticatorOutputs.class,
      AuthenticationExtensionsClientOutputs.class,
      CredentialPropertiesOutput.class
    })
final class NativePasskeys {

  private NativePasskeys() {}
}
