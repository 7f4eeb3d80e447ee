/* Small helps on top of pages that work without any script. */
(function () {
  "use strict";

  /* A double click sends a form once. The buttons stay enabled until the browser has taken the form,
     so that the name and value of the one that was clicked are sent too. */
  function sendOnce(form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      if (event.defaultPrevented || form.method.toLowerCase() !== "post") {
        return;
      }
      form.dataset.sent = "true";
      setTimeout(function () { setDisabled(form, true); }, 0);
    });
  }

  function setDisabled(form, disabled) {
    form.querySelectorAll("button:not([type=button]), input[type=submit]").forEach(function (button) {
      button.disabled = disabled;
    });
  }

  /* Back from the next page: the form may be sent again. */
  function allowAgain(event) {
    if (event.persisted) {
      document.querySelectorAll("form[data-sent]").forEach(function (form) {
        delete form.dataset.sent;
        setDisabled(form, false);
      });
    }
  }

  function focusErrors() {
    var summary = document.querySelector(".error-summary");
    if (summary) {
      summary.setAttribute("tabindex", "-1");
      summary.focus();
    }
  }

  /* data-copy="#id" copies that element's text or value, data-copy="" the address of the page. */
  function copyButton(button) {
    if (!navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(textToCopy(button.dataset.copy)).then(function () {
        announce(button);
      });
    });
  }

  function textToCopy(selector) {
    var source = selector ? document.querySelector(selector) : null;
    if (!source) {
      return location.href;
    }
    return "value" in source ? source.value : source.textContent.trim();
  }

  function announce(button) {
    var words = button.textContent;
    button.setAttribute("aria-live", "polite");
    button.textContent = button.dataset.copied || words;
    setTimeout(function () { button.textContent = words; }, 2500);
  }

  /* data-print prints the page. */
  function printButton(button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  }

  /* data-sum-of="selector" on an element shows the sum of those inputs, in hundredths so that it is exact. */
  function runningTotal(target) {
    var inputs = Array.prototype.slice.call(document.querySelectorAll(target.dataset.sumOf));
    function show() {
      var all = inputs.map(function (input) { return hundredths(input.value); });
      target.textContent = all.indexOf(null) >= 0 ? "…" : inWords(all.reduce(add, 0));
    }
    inputs.forEach(function (input) { input.addEventListener("input", show); });
    if (inputs.length > 0) {
      show();
    }
  }

  function add(a, b) {
    return a + b;
  }

  /* "151,67", "151.67", "1 200", "7h30" as hundredths; null where it is no number of at most two decimals. */
  function hundredths(text) {
    var plain = text.replace(/\s/g, "");
    var clock = /^(\d{1,4})[hH:]([0-5]\d)(?:min)?$/.exec(plain);
    if (clock) {
      var minutes = Number(clock[2]) * 5;
      return minutes % 3 === 0 ? Number(clock[1]) * 100 + minutes / 3 : null;
    }
    var parts = /^(\d{0,9})(?:[.,](\d{0,2}))?h?$/.exec(plain);
    return parts ? Number(parts[1] || 0) * 100 + Number(((parts[2] || "") + "00").slice(0, 2)) : null;
  }

  function inWords(total) {
    return new Intl.NumberFormat(document.documentElement.lang || "fr", {
      minimumFractionDigits: 0,
      maximumFractionDigits: 2
    }).format(total / 100) + "\u00a0h";
  }

  document.querySelectorAll("form").forEach(sendOnce);
  document.querySelectorAll("[data-copy]").forEach(copyButton);
  document.querySelectorAll("[data-print]").forEach(printButton);
  document.querySelectorAll("[data-sum-of]").forEach(runningTotal);
  window.addEventListener("pageshow", allowAgain);
  focusErrors();
})();
