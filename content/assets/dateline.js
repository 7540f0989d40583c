// Only comfort: every page is whole without it.
(() => {
  const folds = () => document.querySelectorAll(".md-content details");
  // A link to an event opens what it lies in and what the event folds.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const event = target && target.closest(".dl-event");
    if (!event) return;
    for (let at = event.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    for (const fold of event.querySelectorAll("details")) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  const facts = document.querySelector(".dl-facts");
  if (facts && folds().length > 1) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "dl-all";
    button.textContent = "Open all folds";
    button.addEventListener("click", () => {
      const open = button.textContent === "Open all folds";
      for (const fold of folds()) fold.open = open;
      button.textContent = open ? "Close all folds" : "Open all folds";
    });
    (document.querySelector(".dl-jumps") || facts).append(" ", button);
  }
  // Material names its search dialog nowhere.
  const search = document.querySelector(".md-search[role=dialog]");
  if (search) search.setAttribute("aria-label", "Search");
})();
