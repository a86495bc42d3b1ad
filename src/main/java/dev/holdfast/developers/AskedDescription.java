package dev.holdfast.developers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.AskedRegistration;
import dev.holdfast.clients.ClientChanges;
import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Finding;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.consent.Grants;
import dev.holdfast.tokens.Lifetimes;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What somebody wants a client to be, held against what it may be. */
@ApplicationScoped
class AskedDescription {

  /** What is not said but made. */
  private static final List<String> OURS =
      List.of("client_id", "client_secret", Members.UNREVIEWED.name());

  private final ClientSecrets secrets;
  private final AskedSectors sectors;
  private final ClientAuthentication authentication;
  private final Lifetimes lifetimes;
  private final Grants grants;

  AskedDescription(
      ClientSecrets secrets,
      AskedSectors sectors,
      ClientAuthentication authentication,
      Lifetimes lifetimes,
      Grants grants) {
    this.secrets = secrets;
    this.sectors = sectors;
    this.authentication = authentication;
    this.lifetimes = lifetimes;
    this.grants = grants;
  }

  /**
   * A new client. It may have to be asked at its sector: not in a unit of work.
   *
   * @throws Problem {@code invalid-input} with everything that is wrong with it
   */
  Registration ofNew(Caller caller, JsonNode body, String clientId) {
    ObjectNode asked = object(body).deepCopy();
    Faults faults = new Faults();
    if (!asked.hasNonNull("client_name")) {
      faults.add("/client_name", "It is required: people read it.");
      asked.put("client_name", clientId);
    }
    requireTheirs(body, faults);
    AskedRegistration.complete(asked);
    if (!caller.admin()) {
      asked.put(Members.UNREVIEWED.name(), true);
    }
    asked.put("client_id", clientId);
    return read(caller, null, asked, faults);
  }

  /**
   * A client as it would be after a JSON Merge Patch (RFC 7396). What waits for an operator is a
   * part of it, unless she says it herself.
   *
   * @throws Problem {@code invalid-input} with everything that is wrong with it
   */
  Registration changed(Caller caller, KnownClient known, JsonNode patch) {
    RegisteredClient base = caller.admin() ? known.client() : ClientChanges.proposed(known);
    Faults faults = new Faults();
    requireTheirs(object(patch), faults);
    ObjectNode asked = Description.of(base);
    Description.merge(asked, patch);
    if (!asked.hasNonNull("client_name")) {
      faults.add("/client_name", "It is required: people read it.");
      asked.put("client_name", known.client().clientName());
    }
    return read(caller, known.client(), asked, faults);
  }

  private Registration read(
      Caller caller, RegisteredClient before, ObjectNode asked, Faults faults) {
    AskedRegistration read = AskedRegistration.read(asked, secrets::has);
    read.findings().forEach(finding -> add(faults, finding));
    Optional.ofNullable(read.registration())
        .ifPresent(registration -> check(caller, before, registration.client(), faults));
    faults.throwIfAny();
    RegisteredClient client = read.registration().client();
    Optional<RegisteredClient> known = Optional.ofNullable(before);
    if (!caller.admin()) {
      known
          .filter(this::knowsPeople)
          .flatMap(was -> OperatorOnly.subjects(was, client))
          .ifPresent(finding -> add(faults, finding));
    }
    sectors
        .fault(caller, client, known)
        .ifPresent(fault -> add(faults, new Finding(Members.SECTOR_IDENTIFIER_URI.name(), fault)));
    faults.throwIfAny();
    return read.registration();
  }

  private void check(
      Caller caller, RegisteredClient before, RegisteredClient client, Faults faults) {
    if (!caller.admin()) {
      OperatorOnly.findings(before, client).forEach(finding -> add(faults, finding));
    }
    if (!authentication.supports(client.tokenEndpointAuthMethod())) {
      faults.add("/token_endpoint_auth_method", "Clients cannot show certificates here.");
    }
    lifetimes.findings(client).forEach(finding -> add(faults, finding));
  }

  /** By ids that they and it rely on. */
  private boolean knowsPeople(RegisteredClient client) {
    return !client.unreviewed() || grants.everGiven(client.clientId());
  }

  private static void requireTheirs(JsonNode body, Faults faults) {
    OURS.stream()
        .filter(body::has)
        .forEach(name -> faults.add(Fault.pointer(name), "It cannot be chosen: leave it out."));
    AskedRegistration.unknown(body)
        .forEach(name -> faults.add(Fault.pointer(name), "There is no such member here."));
  }

  private static JsonNode object(JsonNode body) {
    if (!body.isObject()) {
      throw new Problem(
          ProblemType.INVALID_INPUT, "Send a JSON object.", List.of(new Fault("", "An object.")));
    }
    return body;
  }

  private static void add(Faults faults, Finding finding) {
    faults.add(
        finding.member().isEmpty() ? "" : Fault.pointer(finding.member()), finding.sentence());
  }
}
