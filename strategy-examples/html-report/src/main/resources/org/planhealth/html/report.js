"use strict";
for (const form of document.querySelectorAll("form.filters")) {
  const findings = form.parentElement;
  const said = form.querySelector("output");
  const fits = (chosen, value) => chosen === "" || chosen === value;
  const hasTeam = (chosen, teams) =>
    chosen === "" || (chosen === "-" ? teams === "" : teams.split(" ").includes(chosen));
  const hideEmpty = (selector) => {
    for (const part of findings.querySelectorAll(selector)) {
      part.hidden = part.querySelector("li:not([hidden])") === null;
    }
  };
  const apply = () => {
    const chosen = (name) => (form.elements[name] ? form.elements[name].value : "");
    let shown = 0;
    let all = 0;
    for (const item of findings.querySelectorAll("li[data-teams]")) {
      item.hidden = !(
        fits(chosen("topic"), item.closest("[data-topic]").dataset.topic) &&
        fits(chosen("severity"), item.querySelector(".severity").textContent) &&
        hasTeam(chosen("team"), item.dataset.teams)
      );
      all += 1;
      shown += item.hidden ? 0 : 1;
    }
    hideEmpty(".rule");
    hideEmpty(".topic");
    said.value = shown + " of " + all + (findings.querySelector(".others") ? " listed" : "") + " findings shown";
  };
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
