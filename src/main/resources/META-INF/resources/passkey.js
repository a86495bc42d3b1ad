// The passkey ceremony, the one thing here that needs a script (WebAuthn Level 3). A form says with
// data-passkey what it does ("make" or "use") and with data-options where the browser is told how;
// what the authenticator answers goes into the field "response", and the form is sent as any other.
"use strict";

(() => {
  const lacking = !window.PublicKeyCredential || !navigator.credentials;
  const words = {
    NotAllowedError: "Nothing was done: it was cancelled, or took too long. Try again when you are ready.",
    InvalidStateError: "There is a passkey of yours on this device already. Use that one.",
    SecurityError: "Passkeys do not work at this address. Tell whoever runs this site.",
    offline: "The site did not answer. Check the connection and try again.",
    other: "Your browser could not do this. Try another way, or another browser.",
  };
  let waiting = null; // the autofill's request, which ends where a button begins another

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

  const text = (buffer) =>
    buffer &&
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  const listed = (credentials) =>
    credentials.map((one) => {
      const known = { type: one.type, id: bytes(one.id) };
      return one.transports.length ? { ...known, transports: one.transports } : known;
    });

  const say = (form, sentence) => {
    const place = form.querySelector("[data-message]");
    place.textContent = sentence;
    place.hidden = !sentence;
  };

  const options = async (form) => {
    const answer = await fetch(form.dataset.options, { headers: { Accept: "application/json" } }).catch(() => null);
    // Where something has to be shown first, or it took too long, the answer is a page to go to.
    if (answer && (answer.redirected || answer.status === 401)) {
      location.assign(answer.redirected ? answer.url : location.href);
      return new Promise(() => {});
    }
    if (!answer || !answer.ok) {
      throw new DOMException("", "offline");
    }
    return answer.json();
  };

  const make = async (form) => {
    const asked = await options(form);
    const credential = await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: listed(asked.excludeCredentials),
      },
    });
    const response = credential.response;
    return {
      ...common(credential),
      response: {
        clientDataJSON: text(response.clientDataJSON),
        attestationObject: text(response.attestationObject),
        transports: response.getTransports ? response.getTransports() : [],
      },
    };
  };

  const use = async (form, mediation, signal) => {
    const asked = await options(form);
    const credential = await navigator.credentials.get({
      mediation,
      signal,
      publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: listed(asked.allowCredentials) },
    });
    const response = credential.response;
    return {
      ...common(credential),
      response: {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
      },
    };
  };

  const common = (credential) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment || undefined,
    clientExtensionResults: {},
  });

  // What is typed in another form of the page, such as a name, belongs to this one too.
  const send = (form, answer) => {
    for (const field of form.querySelectorAll("[data-from]")) {
      field.value = document.getElementById(field.dataset.from).value;
    }
    form.elements.response.value = JSON.stringify(answer);
    form.submit();
  };

  // The challenge is over after some minutes, while a page may be open for hours.
  const autofill = async (form) => {
    for (;;) {
      const again = new AbortController();
      waiting = again;
      const timer = setTimeout(() => again.abort("again"), 240_000);
      try {
        send(form, await use(form, "conditional", again.signal));
        return;
      } catch (fault) {
        if (again.signal.reason !== "again") {
          return;
        }
      } finally {
        clearTimeout(timer);
      }
    }
  };

  const offer = async () => {
    const form = document.querySelector("form[data-autofill]");
    const can = form && (await PublicKeyCredential.isConditionalMediationAvailable?.());
    if (can) {
      autofill(form);
    }
  };

  const prepare = (form) => {
    const button = form.querySelector("button");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      say(form, "");
      if (waiting) {
        waiting.abort("button");
      }
      button.setAttribute("aria-busy", "true");
      try {
        send(form, await (form.dataset.passkey === "make" ? make(form) : use(form)));
      } catch (fault) {
        say(form, words[fault.name] || words.other);
        offer();
      } finally {
        button.removeAttribute("aria-busy");
      }
    });
  };

  // What was removed here is not offered any more by the person's own password manager.
  const tell = (list) => {
    if (PublicKeyCredential.signalAllAcceptedCredentials) {
      PublicKeyCredential.signalAllAcceptedCredentials({
        rpId: list.dataset.rp,
        userId: list.dataset.user,
        allAcceptedCredentialIds: list.dataset.credentials.split(" ").filter(Boolean),
      }).catch(() => {});
    }
  };

  for (const lack of document.querySelectorAll("[data-without-passkeys]")) {
    lack.hidden = !lacking;
  }
  if (lacking) {
    return;
  }
  document.querySelectorAll("form[data-passkey]").forEach(prepare);
  document.querySelectorAll("[data-passkeys-known]").forEach(tell);
  offer();
})();
