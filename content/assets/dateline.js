// Only comfort: every page is whole without it. Its words stand in the page, in the page's language.
(() => {
  const all = (what, at = document) => [...at.querySelectorAll(what)];
  const make = (tag, properties, ...inside) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...inside);
    return made;
  };

  // A link to an event opens what it lies in and what the event folds; one that has moved to another page is found there.
  const moved = async (id) => {
    const home = new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location);
    const pages = await (await fetch(new URL("anchors.json", home))).json();
    const page = Object.keys(pages).find((path) => pages[path].includes(id));
    if (page !== undefined) location.replace(new URL(`${page}#${id}`, home));
  };
  const reveal = () => {
    const id = location.hash.slice(1);
    if (!id) return;
    const target = document.getElementById(id);
    if (!target) return moved(id).catch(() => {});
    for (let at = target.parentElement; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      at.hidden = false;
    }
    const event = target.closest(".dl-event");
    if (event) for (const fold of all("details", event)) fold.open = true;
    target.scrollIntoView();
  };

  const tools = document.querySelector(".dl-tools");
  const events = all(".dl-event[data-date]");
  if (tools) {
    const [FILTER, ANY, FROM, TO, MAJOR, SHOWN, CLEAR, OPEN, CLOSE, KEYS] = tools.dataset.say.split("|");

    const folds = () => all("details:not(.dl-find)", document.querySelector(".md-content"));
    if (folds().length > 1) {
      const button = make("button", { type: "button", textContent: OPEN });
      button.onclick = () => {
        const open = button.textContent === OPEN;
        for (const fold of folds()) fold.open = open;
        button.textContent = open ? CLOSE : OPEN;
      };
      tools.append(button);
    }

    // j and k, which a switch turns off (WCAG 2.1.4).
    const keys = make("input", { type: "checkbox", checked: true });
    try {
      keys.checked = localStorage.getItem("dl-keys") !== "off";
      keys.onchange = () => localStorage.setItem("dl-keys", keys.checked ? "on" : "off");
    } catch {} // where the reader forbids storing, the switch holds for this page
    if (events.length > 1) tools.append(make("label", { className: "dl-keys" }, keys, KEYS));
    addEventListener("keydown", (press) => {
      const way = { j: 1, k: -1 }[press.key];
      if (!way || !keys.checked || press.ctrlKey || press.metaKey || press.altKey) return;
      if (press.target.closest("input:not([type=checkbox]), select, textarea")) return;
      const shown = events.filter((event) => event.checkVisibility());
      const here = shown.indexOf(document.activeElement.closest(".dl-event"));
      const below = shown.findIndex((event) => event.getBoundingClientRect().top > 120);
      const next = shown[here >= 0 ? here + way : way > 0 ? below : (below < 0 ? shown.length : below) - 1];
      if (!next) return;
      const headline = next.querySelector(".dl-headline");
      headline.tabIndex = -1;
      headline.focus({ preventScroll: true });
      next.scrollIntoView();
    });

    // The list of names and sources becomes filters, which stand in the address so that a view can be shared.
    const find = document.querySelector(".dl-find");
    if (find) {
      const form = make("form", { className: "dl-filters" });
      const field = (words, input) => form.append(make("label", {}, make("span", { textContent: words }), input));
      for (const facet of all("div[data-key]", find)) {
        const choices = all("li", facet).map((each) => make("option", { value: each.dataset.key, textContent: each.textContent.trim() }));
        field(facet.firstElementChild.textContent, make("select", { name: facet.dataset.key }, make("option", { value: "", textContent: ANY }), ...choices));
      }
      field(FROM, make("input", { type: "date", name: "from" }));
      field(TO, make("input", { type: "date", name: "to" }));
      field(MAJOR, make("input", { type: "checkbox", name: "major", value: "1" }));
      const count = make("p", { className: "dl-shown", role: "status" });
      const clear = make("button", { type: "reset", textContent: CLEAR });
      form.append(clear);
      find.firstElementChild.textContent = FILTER;
      find.lastElementChild.replaceChildren(form);
      find.after(count);

      const SHOWN_DAY = ".dl-day:not([hidden])";
      const has = (list, key) => ` ${list} `.includes(` ${key} `);
      const within = (span, from, to) => {
        const [first, last = first] = span.replace(/[?~%]/g, "").split("/");
        return span && (!from || `${last}~` >= from) && (!to || first <= to);
      };
      const apply = () => {
        const wanted = [...new FormData(form)].filter(([, value]) => value);
        const { from = "", to = "", major, source, status, ...names } = Object.fromEntries(wanted);
        for (const event of events) {
          const { span, date, weight } = event.dataset;
          event.hidden = !(
            Object.values(names).every((key) => has(event.dataset.names, key)) &&
            (!source || has(event.dataset.from, source)) &&
            (!status || event.dataset.status === status) &&
            (!major || weight === "major") &&
            (!(from || to) || within(span || date, from, to))
          );
        }
        const busy = wanted.length > 0;
        for (const day of all(".dl-day")) day.hidden = !day.querySelector(".dl-event:not([hidden])");
        for (const fold of all(".dl-background")) fold.open = busy;
        for (const part of all(".dl-part")) {
          const run = [part];
          const next = () => (run.at(-1).matches(".dl-background") ? null : run.at(-1).nextElementSibling);
          while (next()?.matches(":not(.dl-part, .dl-end, .dl-turn)")) run.push(next());
          const some = run.some((each) => each.matches(SHOWN_DAY) || each.querySelector(SHOWN_DAY));
          for (const each of run) if (!each.matches(".dl-day")) each.hidden = !some;
        }
        count.textContent = busy ? SHOWN.replace("{0}", events.filter((event) => !event.hidden).length).replace("{1}", events.length) : "";
        clear.hidden = !busy;
        find.open ||= busy;
        const address = new URL(location);
        for (const { name } of form.elements) if (name) address.searchParams.delete(name);
        for (const [name, value] of wanted) address.searchParams.set(name, value);
        history.replaceState(null, "", address);
        for (const turn of all(".dl-turn [rel]")) turn.search = address.search;
      };
      for (const [name, value] of new URLSearchParams(location.search)) {
        const asked = form.elements.namedItem(name);
        if (!asked) continue;
        if (asked.type === "checkbox") asked.checked = value === asked.value;
        else asked.value = value;
        if (asked.options && asked.value !== value) asked.append(make("option", { value, textContent: value, selected: true })); // of another page
      }
      form.onchange = apply;
      form.onreset = () => setTimeout(apply);
      form.onsubmit = (sent) => sent.preventDefault();
      if ([...new FormData(form)].some(([, value]) => value)) apply();
      else clear.hidden = true;
    }
  }
  addEventListener("hashchange", reveal);
  reveal();

  // Material names its search dialog nowhere.
  const field = document.querySelector(".md-search__input");
  field?.closest("[role=dialog]")?.setAttribute("aria-label", field.placeholder);
})();
