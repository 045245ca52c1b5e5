// Shows the paper while it is typed, and asks before typed words are left behind. Without this script the button "Xem trước" does the same.
(function () {
  "use strict";
  var form = document.getElementById("soan");
  var sheet = document.getElementById("ban-xem");
  var status = document.getElementById("tinh-trang");
  if (!form || !sheet || !status || !window.fetch) return;
  var timer = 0;
  var running = null;
  var changed = false;

  function say(word) {
    if (status.textContent !== status.dataset[word]) status.textContent = status.dataset[word];
  }

  function refresh() {
    if (running) running.abort();
    var own = (running = new AbortController());
    say("busy");
    fetch(form.dataset.preview, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      credentials: "same-origin",
      redirect: "error",
      signal: own.signal
    })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      })
      .then(function (html) {
        var top = sheet.scrollTop;
        sheet.innerHTML = html;
        sheet.scrollTop = top;
        say("fresh");
      })
      .catch(function () {
        if (!own.signal.aborted) say("failed");
      });
  }

  form.addEventListener("input", function () {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(refresh, 600);
  });
  form.addEventListener("submit", function () {
    changed = false;
  });
  window.addEventListener("beforeunload", function (event) {
    if (changed) event.preventDefault();
  });
})();
