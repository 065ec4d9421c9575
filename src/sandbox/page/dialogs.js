// What a phone asks its owner: a new phone's or group's name, a place, a file.

const PLACES = [["الرستن · Rastan", 34.9258, 36.7323], ["حمص · Homs", 34.724, 36.7256], ["حلب · Aleppo", 36.2012, 37.1612], ["دوما · Douma", 33.5718, 36.4027],
  ["درعا · Daraa", 32.6189, 36.1021], ["Berlin", 52.52, 13.405]];

function ask(id) {
  const dialog = document.getElementById(id);
  dialog.returnValue = "cancel";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue !== "cancel"), { once: true }));
}

function pick(id) {
  const input = document.getElementById(id);
  input.value = "";
  input.click();
  return new Promise((done) => {
    input.addEventListener("change", () => done(input.files[0]), { once: true });
    input.addEventListener("cancel", () => done(null), { once: true });
  });
}

const near = document.getElementById("place-near");
const place = document.getElementById("place-form");
PLACES.forEach(([name], index) => near.append(new Option(name, index)));
const fill = () => {
  [, place.elements.latitude.value, place.elements.longitude.value] = PLACES[near.value];
};
near.addEventListener("change", fill);
fill();

export const dialogs = {
  pickPhoto: () => pick("file-photo"),
  pickFile: () => pick("file-any"),
  async pickPlace() {
    if (!await ask("place-dialog")) return null;
    const { latitude, longitude } = place.elements;
    return { latitude: Number(latitude.value), longitude: Number(longitude.value) };
  },
  async askGroup(people) {
    const form = document.getElementById("group-form");
    form.reset();
    form.elements.owner.replaceChildren(...people.map((person) => new Option(person.first_name, person.id)));
    if (!await ask("group-dialog")) return null;
    const { title, owner, kind, standing } = form.elements;
    return { person_id: Number(owner.value), title: title.value.trim(), kind: kind.value, standing: standing.value };
  },
  async askPhone() {
    const form = document.getElementById("add-form");
    form.reset();
    if (!await ask("add-dialog")) return null;
    return { name: form.elements.name.value.trim(), language: form.elements.language.value };
  },
};
