// Ctrl K opens the search and shows what is found as one types. It asks the search page itself; without it that page stands.
(() => {
  'use strict';
  const form = document.querySelector('form.find');
  const field = form && form.querySelector('input[name=q]');
  if (!field || !window.HTMLDialogElement) return;
  let dialog, input, list, status, timer, under, at = -1;

  const made = (name, attributes) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };

  const build = () => {
    dialog = made('dialog', { class: 'palette', 'aria-label': form.dataset.title });
    input = made('input', {
      type: 'text', role: 'combobox', 'aria-label': form.dataset.title, 'aria-expanded': 'false', 'aria-controls': 'palette-list',
      'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', placeholder: field.placeholder,
    });
    list = made('ul', { id: 'palette-list', role: 'listbox', 'aria-label': form.dataset.title });
    status = made('p', { role: 'status', class: 'hint' });
    dialog.append(input, status, list);
    document.body.append(dialog);
    input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 150); });
    input.addEventListener('keydown', keys);
    list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) location.assign(option.dataset.path);
    });
    dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  };

  const all = () => form.getAttribute('action') + '?q=' + encodeURIComponent(input.value.trim());

  const show = (options, words) => {
    at = -1;
    list.replaceChildren(...options);
    input.setAttribute('aria-expanded', String(options.length > 0));
    input.removeAttribute('aria-activedescendant');
    status.textContent = words;
  };

  const look = async () => {
    if (under) under.abort();
    if (!input.value.trim()) return show([], '');
    under = new AbortController();
    try {
      const answer = await fetch(all(), { signal: under.signal, headers: { Accept: 'text/html' } });
      if (!answer.ok || answer.redirected) return show([], form.dataset.failed);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const options = [...page.querySelectorAll('main ul.work a')].map((link, number) => {
        const option = made('li', { role: 'option', id: 'palette-' + number, 'aria-selected': 'false' });
        option.dataset.path = link.getAttribute('href');
        option.textContent = link.textContent.replace(/\s+/g, ' ').trim();
        return option;
      });
      show(options, page.querySelector('main h1').textContent.trim());
    } catch (failed) {
      if (failed.name !== 'AbortError') show([], form.dataset.failed);
    }
  };

  const choose = next => {
    const options = [...list.children];
    if (!options.length) return;
    at = (next + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute('aria-selected', String(number === at)));
    input.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  };

  const keys = event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at < 0 ? -1 : at - 1);
    else if (event.key === 'Enter') { if (input.value.trim()) location.assign(at < 0 ? all() : list.children[at].dataset.path); }
    else return;
    event.preventDefault();
  };

  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      if (!dialog) build();
      if (dialog.open) return dialog.close();
      input.value = field.value;
      show([], '');
      dialog.showModal();
      input.select();
      look();
    }
  });
})();
