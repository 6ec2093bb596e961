// What a page says, and the words that betray a label left in the other language.

export const ENGLISH = anyOf(
  "Save|Cancel|Required|Optional|Back|Next|Previous|Search|Delete|Edit|Add|Submit|Settings|Sign|Password|Email",
  "Phone|Name|Address|Yes|Today|Book|Booking|Appointment|Time|Price|With|The|Your|Please|Error|Loading",
);
export const FRENCH = anyOf(
  "Enregistrer|Annuler|Facultatif|Retour|Suivant|Rechercher|Courriel|Téléphone|Rendez-vous|Votre|vous|Prix|Heure",
);

/** What Quebec's typography refuses, and its name. */
export const TYPOGRAPHY = [
  [/[a-zà-ÿ]'[a-zà-ÿ]/i, "a straight apostrophe"],
  [/[a-zà-ÿ)] :/i, "an ordinary space before a colon"],
  [/[a-zà-ÿ)]\u00a0?[;!?]\u00a0|[a-zà-ÿ)][ \u00a0][;!?]/i, "a space before ; ! or ?"],
  [/\d[ \u00a0]?h[ \u00a0]?00\b/, "a whole hour with its minutes"],
  [/\d (\$|%|h\b)/, "an ordinary space before a unit"],
  [/« | »/, "an ordinary space inside quotation marks"],
  [/\.\.\./, "three points"],
];

/** What a person reads or hears, without what is said to be in another language. */
export function heard(page) {
  return page.evaluate(() => {
    for (const other of document.querySelectorAll("body [lang], script, style, code")) other.remove();
    const said = ["aria-label", "placeholder", "title", "alt"].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
    );
    return [document.title, document.body.innerText, ...said].join("\n");
  });
}

/** Whole words only, and what no page should ever print. */
function anyOf(...words) {
  return new RegExp(`(?<![\\p{L}-])(${words.join("|")}|undefined|null|NaN)(?![\\p{L}-])`, "u");
}
