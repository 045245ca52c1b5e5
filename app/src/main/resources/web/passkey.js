// Asks the device for a passkey and sends its answer with the form around the button. Without this script the other ways stay.
(function () {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials || !window.fetch) return;

  function bytes(text) {
    var raw = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(raw, function (letter) {
      return letter.charCodeAt(0);
    });
  }

  function text(buffer) {
    var raw = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(raw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  }

  function key(known) {
    return { type: known.type, id: bytes(known.id) };
  }

  function read(options) {
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    if (options.excludeCredentials) options.excludeCredentials = options.excludeCredentials.map(key);
    if (options.allowCredentials) options.allowCredentials = options.allowCredentials.map(key);
    return { publicKey: options };
  }

  function written(credential) {
    var given = credential.response;
    var response = { clientDataJSON: text(given.clientDataJSON) };
    ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (name) {
      if (given[name]) response[name] = text(given[name]);
    });
    if (given.getTransports) response.transports = given.getTransports();
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: response,
      clientExtensionResults: {}
    });
  }

  function offer(block) {
    var form = block.closest("form");
    var button = block.querySelector("button");
    var status = block.querySelector("[data-status]");

    function over(word) {
      status.textContent = block.dataset[word];
      button.disabled = false;
    }

    function send(answer) {
      block.querySelector("[data-answer]").value = answer;
      form.submit();
    }

    function run() {
      button.disabled = true;
      status.textContent = block.dataset.busy;
      fetch(block.dataset.options, {
        method: "POST",
        body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
        credentials: "same-origin",
        redirect: "error"
      })
        .then(function (answer) {
          // Signed out meanwhile, or a factor is to be shown first: the page that says so is the answer to the form.
          if (answer.status === 401 || answer.status === 403) return send("");
          if (!answer.ok) throw new Error(String(answer.status));
          return answer.json().then(function (options) {
            return navigator.credentials[block.dataset.passkey](read(options)).then(function (credential) {
              send(written(credential));
            });
          });
        })
        .catch(function (fault) {
          over(fault.name === "NotAllowedError" ? "cancelled" : fault.name === "InvalidStateError" ? "known" : "failed");
        });
    }

    block.querySelector("[data-off]").hidden = true;
    block.querySelector("[data-on]").hidden = false;
    button.addEventListener("click", run);
    form.addEventListener("submit", function (event) {
      if (form.querySelector("[type=submit]")) return;
      event.preventDefault();
      run();
    });
  }

  document.querySelectorAll("[data-passkey]").forEach(offer);
})();
