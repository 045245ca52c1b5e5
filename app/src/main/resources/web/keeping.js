// Keeps what is typed: on this machine at every stroke, on the server every ten seconds and when a field is left. What the
// server has not confirmed is offered again when the page is opened. Without this script the button "Lưu" does the same.
(function () {
  "use strict";
  var form = document.querySelector("form[data-keep]");
  if (!form || !window.fetch || !window.localStorage) return;
  var store = window.localStorage;
  var prefix = "thanghang.giu.";
  var name = prefix + form.dataset.person + "." + form.dataset.keep;
  var status = document.getElementById("tinh-trang");
  var offer = document.getElementById("chua-luu");
  var WEEK = 7 * 24 * 3600 * 1000;
  var own = { version: 1, key: 1, "viec-id": 1, _csrf: 1, trang: 1 };
  var sending = false;
  var dirty = false;

  function fields() {
    return Array.prototype.filter.call(form.elements, function (each) {
      return each.name && !own[each.name] && !/^(submit|button|file|radio|checkbox|hidden)$/.test(each.type);
    });
  }

  function texts() {
    var all = {};
    fields().forEach(function (each) {
      all[each.name] = each.value;
    });
    return all;
  }

  function same(a, b) {
    return Object.keys(a).concat(Object.keys(b)).every(function (key) {
      return (a[key] || "").replace(/\r\n?/g, "\n").trim() === (b[key] || "").replace(/\r\n?/g, "\n").trim();
    });
  }

  function read() {
    try {
      return JSON.parse(store.getItem(name));
    } catch (broken) {
      return null;
    }
  }

  function hold() {
    try {
      var hidden = { version: form.elements.version.value, key: form.elements.key.value };
      if (form.elements["viec-id"]) hidden["viec-id"] = form.elements["viec-id"].value;
      store.setItem(name, JSON.stringify({ at: Date.now(), texts: texts(), hidden: hidden }));
    } catch (full) {
      say(form.dataset.full);
    }
  }

  function say(words) {
    if (words && status.textContent !== words) status.textContent = words;
  }

  function forgetOld() {
    for (var i = store.length - 1; i >= 0; i--) {
      var each = store.key(i);
      if (each.indexOf(prefix) !== 0) continue;
      try {
        if (Date.now() - JSON.parse(store.getItem(each)).at > WEEK) store.removeItem(each);
      } catch (broken) {
        store.removeItem(each);
      }
    }
  }

  function save() {
    if (!dirty || sending) return;
    sending = true;
    var sent = texts();
    var body = new URLSearchParams(new FormData(form));
    body.set("trang", form.dataset.part);
    fetch(form.dataset.autosave, {
      method: "POST",
      body: body,
      credentials: "same-origin",
      redirect: "error",
      headers: { Accept: "application/json" }
    })
      .then(function (answer) {
        if (answer.status === 401 || answer.status === 403) return { words: form.dataset.ended };
        return answer.json();
      })
      .then(function (told) {
        if (told.state === "saved") {
          form.elements.version.value = told.version;
          dirty = !same(sent, texts());
          if (dirty) hold();
          else store.removeItem(name);
        }
        say(told.words || form.dataset.failed);
      })
      .catch(function () {
        say(navigator.onLine === false ? form.dataset.offline : form.dataset.failed);
      })
      .then(function () {
        sending = false;
      });
  }

  function restore(kept) {
    fields().forEach(function (each) {
      if (kept.texts[each.name] !== undefined) each.value = kept.texts[each.name];
    });
    if (kept.hidden["viec-id"] && form.elements["viec-id"]) {
      form.elements["viec-id"].value = kept.hidden["viec-id"];
      form.elements.key.value = kept.hidden.key;
      if (form.elements.version.value === "-1") form.elements.version.value = kept.hidden.version;
    }
    dirty = true;
    hold();
  }

  forgetOld();
  var kept = read();
  if (kept && same(kept.texts, texts())) {
    store.removeItem(name);
    kept = null;
  }
  if (kept && offer) {
    offer.hidden = false;
    document.getElementById("chua-luu-luc").textContent = new Date(kept.at).toLocaleString("vi-VN");
    document.getElementById("dung-lai").addEventListener("click", function () {
      restore(kept);
      offer.hidden = true;
      fields()[0].focus();
      save();
    });
    document.getElementById("bo-di").addEventListener("click", function () {
      store.removeItem(name);
      offer.hidden = true;
    });
  }

  form.addEventListener("input", function () {
    if (offer && !offer.hidden) offer.hidden = true;
    dirty = true;
    hold();
  });
  form.addEventListener("change", function () {
    dirty = true;
    hold();
  });
  form.addEventListener("focusout", save);
  window.addEventListener("online", save);
  setInterval(save, 10000);
})();
