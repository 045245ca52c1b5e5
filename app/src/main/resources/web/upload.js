// Sends the files of a form in pieces before the form itself, and goes on after a cut. Without this script the form sends them whole.
(function () {
  "use strict";
  var form = document.querySelector("form[data-uploads]");
  if (!form || !window.fetch || !window.crypto || !crypto.subtle) return;
  var input = form.querySelector("input[type=file]");
  var list = form.querySelector("[data-upload-list]");
  var words = list.dataset;
  var PIECE = 262144;
  var WAITS = [1, 2, 4, 8, 15, 30];
  var busy = false;

  function wait(seconds) {
    return new Promise(function (done) {
      var timer = setTimeout(go, seconds * 1000);
      function go() {
        clearTimeout(timer);
        window.removeEventListener("online", go);
        done();
      }
      window.addEventListener("online", go);
    });
  }

  function hex(bytes) {
    return Array.from(new Uint8Array(bytes), function (b) { return b.toString(16).padStart(2, "0"); }).join("");
  }

  function base64(bytes) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(bytes)));
  }

  function token() {
    return form.querySelector("[name=_csrf]").value;
  }

  // One request, again and again while the line or the server is away; answers like 409 and 422 come back to the caller.
  async function ask(row, method, path, body, headers) {
    for (var turn = 0; ; turn++) {
      try {
        var answer = await fetch(form.dataset.uploads + path, {
          method: method, body: body, credentials: "same-origin", redirect: "error",
          headers: Object.assign({ "X-CSRF-TOKEN": token(), Accept: "application/json" }, headers)
        });
        if (answer.status < 500 && answer.status !== 408) {
          var type = answer.headers.get("Content-Type") || "";
          if (answer.status === 401 || answer.status === 403) return { words: words.ended };
          return type.indexOf("json") < 0 ? { words: words.failed } : Object.assign(await answer.json(), { status: answer.status });
        }
      } catch (cut) {
        // Told below.
      }
      say(row, navigator.onLine ? words.retry : words.offline);
      await wait(WAITS[Math.min(turn, WAITS.length - 1)]);
    }
  }

  function row(file) {
    var item = document.createElement("li");
    var name = document.createElement("span");
    name.textContent = file.name;
    var bar = document.createElement("progress");
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    var status = document.createElement("span");
    status.setAttribute("role", "status");
    item.append(name, bar, status);
    list.append(item);
    list.hidden = false;
    return { bar: bar, status: status };
  }

  function say(row, text) {
    if (row.status.textContent !== text) row.status.textContent = text;
  }

  // A photograph is made as small as the form says before it is sent: on a poor line that is the difference of minutes.
  async function shrunk(file) {
    var most = Number(form.dataset.shrink);
    if (!most || file.type !== "image/jpeg" || file.size < 400000 || !window.createImageBitmap) return file;
    try {
      var picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      var scale = Math.min(1, most / Math.max(picture.width, picture.height));
      var canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      var small = await new Promise(function (done) { canvas.toBlob(done, "image/jpeg", 0.8); });
      return small && small.size < file.size ? new File([small], file.name, { type: "image/jpeg" }) : file;
    } catch (unreadable) {
      return file;
    }
  }

  async function send(chosen) {
    var at = row(chosen);
    say(at, words.prepare);
    var file = await shrunk(chosen);
    var large = file.size > 20971520;
    var whole = large ? new ArrayBuffer(0) : await file.arrayBuffer();
    var start = new URLSearchParams({
      profile: form.dataset.profile, name: file.name, bytes: file.size,
      sha256: hex(await crypto.subtle.digest("SHA-256", whole)), declared: "khong-mat"
    });
    var now = await ask(at, "POST", "", start);
    var torn = 0;
    while (now.state === "RECEIVING" && now.received < now.bytes && torn < 20) {
      at.bar.value = now.received;
      say(at, words.sending);
      var piece = whole.slice(now.received, now.received + PIECE);
      var sum = base64(await crypto.subtle.digest("SHA-256", piece));
      var next = await ask(at, "PUT", "/" + now.id + "/" + now.received, piece, {
        "Content-Type": "application/octet-stream", "Content-Digest": "sha-256=:" + sum + ":"
      });
      torn = next.status === 200 ? 0 : torn + 1;
      now = next;
    }
    if (now.state === "RECEIVING") now = await ask(at, "POST", "/" + now.id + "/xong");
    for (var look = 0; now.state === "CHECKING" && look < 60; look++) {
      at.bar.value = now.bytes;
      say(at, now.words);
      await wait(1);
      now = await ask(at, "GET", "/" + now.id);
    }
    at.bar.value = now.received || 0;
    say(at, now.words);
    return now;
  }

  form.addEventListener("submit", async function (event) {
    var files = Array.from(input.files);
    var declared = form.querySelector("[name=declared]");
    if (!files.length || (declared && !declared.checked)) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    list.replaceChildren();
    var button = form.querySelector("[type=submit]");
    button.disabled = true;
    var whole = true;
    for (var i = 0; i < files.length; i++) {
      var sent = await send(files[i]).catch(function () { return {}; });
      if (!sent.id || sent.state === "REFUSED") {
        whole = false;
        continue;
      }
      var field = document.createElement("input");
      field.type = "hidden";
      field.name = "upload";
      field.value = sent.id;
      form.append(field);
    }
    button.disabled = busy = false;
    if (whole) {
      input.disabled = true;
      form.submit();
    } else {
      form.querySelectorAll("input[name=upload]").forEach(function (old) { old.remove(); });
    }
  });
})();
