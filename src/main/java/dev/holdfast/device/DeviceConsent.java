package dev.holdfast.device;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Outcome;
import dev.holdfast.consent.Question;
import dev.holdfast.consent.Questions;
import dev.holdfast.sessions.SignedIn;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks a person what a device may do, on the same page as for every app. What she allowed the app
 * before does not answer it: who holds the device may be anybody (RFC 8628, section 5.4).
 */
@ApplicationScoped
class DeviceConsent {

  /** Where her browser is when she has decided, in words. */
  private static final String PLACE = "this site, which tells your device";

  static final String HERE = "'self'";

  private final Devices devices;
  private final Clients clients;
  private final Questions questions;
  private final Grants grants;
  private final DeviceSignIns signIns;

  DeviceConsent(
      Devices devices, Clients clients, Questions questions, Grants grants, DeviceSignIns signIns) {
    this.signIns = signIns;
    this.devices = devices;
    this.clients = clients;
    this.questions = questions;
    this.grants = grants;
  }

  /** What she sees: decided anew each time, from what is stored. */
  TemplateInstance next(SignedIn who, UUID id, String csrf) {
    WaitingDevice device = devices.find(id, who.person()).orElse(null);
    RegisteredClient client = device == null ? null : client(device).orElse(null);
    if (client == null) {
      return new DeviceDonePage("", false);
    }
    Outcome outcome = device.outcome() == null ? settle(who, device, client) : device.outcome();
    return outcome == null
        ? new DeviceFoundPage(device, client, csrf)
        : new DeviceDonePage(client.clientName(), outcome == Outcome.ALLOWED);
  }

  /** She began it, and is asked what it may do; or she did not. Where she goes next. */
  String ask(SignedIn who, UUID id, boolean began) {
    WaitingDevice device =
        devices.find(id, who.person()).filter(found -> found.outcome() == null).orElse(null);
    RegisteredClient client = device == null ? null : client(device).orElse(null);
    if (client == null) {
      return "/device/" + id;
    }
    if (!began || !signIns.canFit(who, device, client)) {
      devices.deny(device);
      return device.path();
    }
    if (!signIns.fits(who, device, client)) {
      return signIns.link(who, device, client);
    }
    questions.ask(
        new Question(
            device.id(),
            who.person(),
            device.clientId(),
            device.scopes(),
            PLACE,
            HERE,
            device.path(),
            device.until(),
            true,
            null));
    return "/consent/" + device.id();
  }

  private Optional<RegisteredClient> client(WaitingDevice device) {
    return clients.find(device.clientId()).filter(RegisteredClient::enabled);
  }

  /** Tells the device what she has answered; null if she has not. */
  private Outcome settle(SignedIn who, WaitingDevice device, RegisteredClient client) {
    Outcome outcome = questions.find(device.id(), who.person()).map(Question::outcome).orElse(null);
    Optional<LiveGrant> grant = grants.between(who.person(), device.clientId());
    boolean fits = signIns.fits(who, device, client);
    if (outcome == Outcome.ALLOWED && grant.isPresent() && fits) {
      devices.allow(device, who, grant.get());
    } else if (outcome != null) {
      devices.deny(device);
      return Outcome.DENIED;
    }
    return outcome;
  }
}
