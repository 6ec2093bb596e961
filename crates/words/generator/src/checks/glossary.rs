//! Words that are not ours, and what to say instead.

use super::{VALUE, Visible};

/// French: a word borrowed or calqued from English.
pub(super) fn anglicism(visible: &Visible) -> Option<String> {
    let text = visible.text.to_lowercase();
    let (word, say) = ANGLICISMS
        .into_iter()
        .find(|(word, _)| has_word(&text, word))?;
    Some(format!("« {word} »: say « {say} »"))
}

/// French: a person without a gender.
pub(super) fn gendered(visible: &Visible) -> Option<String> {
    let text = visible.text.to_lowercase();
    if text.contains("(e)") || text.contains("·e") || has_word(&text, "/e") {
        return Some("no (e), ·e or /e: choose neutral words".to_owned());
    }
    let agreed = text.match_indices("vous êtes ").any(|(at, before)| {
        let mut words = text[at + before.len()..].split(|c: char| !c.is_alphabetic());
        words.next().is_some_and(|word| {
            word.trim_end_matches('s').ends_with(['é', 'e']) && !["le", "une", "de"].contains(&word)
        })
    });
    agreed.then(|| "« vous êtes … » agrees with the reader: name the thing instead".to_owned())
}

/// No acronym that names two bodies, no « Oups », no shouting.
pub(super) fn tone(visible: &Visible) -> Option<String> {
    let found = ["OPC", "Oups", "Oops"]
        .into_iter()
        .find(|word| has_word(&visible.text, word));
    match found {
        Some(word) => Some(format!("never « {word} »")),
        None => visible
            .text
            .contains("!!")
            .then(|| "one ! is enough".to_owned()),
    }
}

/// English: Canadian spelling, and hours in small letters.
pub(super) fn spelling(visible: &Visible) -> Option<String> {
    if let Some(word) = ["AM", "PM"]
        .into_iter()
        .find(|word| has_word(&visible.text, word))
    {
        return Some(format!("{word}: write a.m. or p.m."));
    }
    let text = visible.text.to_lowercase();
    let (word, say) = SPELLINGS
        .into_iter()
        .find(|(word, _)| has_word(&text, word))?;
    Some(format!("“{word}”: write “{say}”"))
}

/// Whether a text holds a word, or words, whole.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | '@') || c == VALUE;
    text.match_indices(word).any(|(at, found)| {
        let after = at + found.len();
        !text[..at].ends_with(joins) && !text[after..].starts_with(joins)
    })
}

/// English of elsewhere, and ours.
const SPELLINGS: [(&str, &str); 14] = [
    ("color", "colour"),
    ("colors", "colours"),
    ("center", "centre"),
    ("centers", "centres"),
    ("canceled", "cancelled"),
    ("canceling", "cancelling"),
    ("favorite", "favourite"),
    ("honor", "honour"),
    ("neighbor", "neighbour"),
    ("catalog", "catalogue"),
    ("jewelry", "jewellery"),
    ("labeled", "labelled"),
    ("traveling", "travelling"),
    ("fulfill", "fulfil"),
];

/// Words to avoid in French, whatever they mean, and what to say.
const ANGLICISMS: [(&str, &str); 85] = [
    ("à date", "à jour"),
    ("à l’effet que", "selon lequel"),
    ("back order", "en commande"),
    ("backup", "sauvegarde"),
    ("booker", "réserver"),
    ("booking", "réservation"),
    ("booké", "complet"),
    ("break", "pause"),
    ("breaker", "annuler"),
    ("canceller", "annuler"),
    ("cancellation", "annulation"),
    ("cash", "comptant"),
    ("céduler", "inscrire à l’horaire"),
    ("cédule", "horaire"),
    ("certificat-cadeau", "carte-cadeau"),
    ("checker", "vérifier"),
    ("check-in", "arrivée"),
    ("check-out", "passage à la caisse"),
    ("cliquez ici", "where the link goes"),
    ("cookie", "témoin"),
    ("cookies", "témoins"),
    ("coupon-rabais", "bon de réduction"),
    ("crypter", "chiffrer"),
    ("encrypter", "chiffrer"),
    ("encryption", "chiffrement"),
    ("email", "courriel"),
    ("emails", "courriels"),
    ("e-mail", "courriel"),
    ("mail", "courriel"),
    ("feedback", "commentaires"),
    ("follow-up", "suivi"),
    ("intake", "questionnaire de santé"),
    ("full", "complet"),
    ("gift card", "carte-cadeau"),
    ("item", "article"),
    ("items", "articles"),
    ("jours d’affaires", "jours ouvrables"),
    ("heures d’affaires", "heures d’ouverture"),
    ("lien brisé", "lien rompu"),
    ("login", "connexion"),
    ("logout", "déconnexion"),
    ("se loguer", "se connecter"),
    ("membership", "abonnement"),
    ("merger", "fusionner"),
    ("dans les meilleurs délais", "a date"),
    ("no-show", "rendez-vous manqué"),
    ("journée off", "congé"),
    ("offline", "hors connexion"),
    ("online", "en ligne"),
    ("package", "forfait"),
    ("packages", "forfaits"),
    ("parker", "mettre en attente"),
    ("passé dû", "en souffrance"),
    ("patch test", "test d’allergie"),
    ("payable sur réception", "payable à la réception"),
    ("pour fins de", "aux fins de"),
    ("prérequis", "préalable"),
    ("prix régulier", "prix courant"),
    ("puncher", "signaler son arrivée"),
    ("rebooker", "reprendre rendez-vous"),
    ("recéduler", "déplacer"),
    ("retourner un appel", "rappeler"),
    ("setting", "réglage"),
    ("settings", "réglages"),
    ("shift", "quart de travail"),
    ("shifts", "quarts de travail"),
    ("slip", "reçu"),
    ("slot", "plage horaire"),
    ("slots", "plages horaires"),
    ("spam", "pourriel"),
    ("staff", "équipe"),
    ("statement", "état de compte"),
    ("template", "modèle"),
    ("templates", "modèles"),
    ("tip", "pourboire"),
    ("tips", "pourboires"),
    ("toner", "patine"),
    ("transfert interac", "Virement Interac"),
    ("e-transfert", "Virement Interac"),
    ("updater", "mettre à jour"),
    ("upgrader", "mettre à niveau"),
    ("voucher", "bon"),
    ("waitlist", "liste d’attente"),
    ("walk-in", "sans rendez-vous"),
    ("walk-ins", "sans rendez-vous"),
];
