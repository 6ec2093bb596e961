## Onglets et listes
catalog-tabs = Catalogue
catalog-services = Services
catalog-products = Produits
catalog-resources = Ressources
catalog-saved = Vos changements sont enregistrés.
catalog-filter = Filtrer
catalog-before-tax = Prix avant taxes
catalog-show-all = Tous
catalog-show-online = En ligne
catalog-show-pose = Avec temps de pose
catalog-show-own = Prix par personne
catalog-show-retired = Retirés
catalog-show-every = Tout afficher
catalog-none-found = Rien ne correspond
catalog-none-found-said = Vérifiez l’orthographe ou enlevez un filtre.
catalog-read-only = Vous pouvez lire cette page. Une personne ayant le rôle Gestion ou Propriétaire peut la modifier.

## Services
catalog-services-list = Liste des services
catalog-services-count = { $n ->
    [one] { NUMBER($n) } service.
   *[other] { NUMBER($n) } services.
 }
catalog-families-count = { $n ->
    [one] { NUMBER($n) } famille.
   *[other] { NUMBER($n) } familles.
 }
catalog-online-count = { $n ->
    [one] { NUMBER($n) } se réserve en ligne.
   *[other] { NUMBER($n) } se réservent en ligne.
 }
catalog-guests-count = Pour { NUMBER($n) } personnes
catalog-add-service-button = Ajouter un service
catalog-search-services = Rechercher un service
catalog-search-services-hint = Nom du service
catalog-service = Service
catalog-steps = Étapes
catalog-duration = Durée
catalog-with = Avec
catalog-resource = Ressource
catalog-price = Prix
catalog-booking = Réservation
catalog-varies = Prix ou durée par personne
catalog-booking-online = En ligne
catalog-booking-shop = Par l’équipe
catalog-booking-nobody = Personne ne l’offre
catalog-booking-retired = Retiré
catalog-key-work = la personne travaille
catalog-key-pose = temps de pose, la personne est libre
catalog-key-around = battement, non montré à la clientèle
catalog-bar-pose = pose { DURATION($minutes) }
catalog-bar-around = battement { DURATION($minutes) }
catalog-no-service = Aucun service pour l’instant
catalog-no-service-said = Les services de votre menu apparaîtront ici, par famille.

## Un service
catalog-new-service = Nouveau service
catalog-what = Description
catalog-settings = Paramètres du service
catalog-name-fr = Nom en français
catalog-name-en = Nom en anglais
catalog-name-hint = Si un nom est vide, l’autre sert dans les deux langues.
catalog-description-fr = Description en français
catalog-description-en = Description en anglais
catalog-family = Famille
catalog-family-new = Nouvelle famille
catalog-kind = Catégorie de taxes
catalog-kind-hint = Un soin de santé n’est exonéré que si la personne qui le donne détient le permis.
catalog-price-label = Prix
catalog-price-from = C’est un prix de départ : « à partir de »
catalog-guests = Personnes servies
catalog-step = Étape { NUMBER($n) }
catalog-step-what = Genre d’étape
catalog-step-minutes = Durée, en minutes
catalog-step-who = Qui travaille
catalog-step-needs = Ce qu’il faut
catalog-step-needs-more = Aussi
catalog-step-needs-none = Rien
catalog-step-present = La cliente ou le client est sur place
catalog-step-label = Donner un nom à cette étape
catalog-add-step-button = Ajouter une étape
catalog-remove-step-button = Retirer
catalog-remove-step-named = Retirer : { $step }
catalog-who-same = La même personne
catalog-who-any = Toute personne qualifiée
catalog-who-assistant = Assistante ou assistant
catalog-who-none = Personne : temps de pose
catalog-facts-client = La cliente ou le client est sur place.
catalog-facts-worked = Quelqu’un travaille.
catalog-facts-free = Il reste { DURATION($minutes) } pour un autre rendez-vous.
catalog-facts-whole = En tout, battement compris.
catalog-buffers = Battement
catalog-buffers-hint = Non montré à la clientèle
catalog-before = Minutes avant
catalog-after = Minutes après
catalog-people = Prix et durée par personne
catalog-people-hint = Cochez qui offre ce service. Un champ vide reprend le prix ou la durée du service.
catalog-no-people = Personne dans l’équipe ne prend encore de rendez-vous.
catalog-person = Personne
catalog-own-price = Son prix
catalog-own-minutes = Sa durée, en minutes
catalog-own-price-of = Prix avec { $name }
catalog-own-minutes-of = Durée avec { $name }, en minutes
catalog-online = Réservation en ligne
catalog-online-yes = En ligne
catalog-online-yes-hint = L’heure choisie est confirmée tout de suite.
catalog-online-no = Par l’équipe seulement
catalog-active = Au menu
catalog-active-hint = Un service retiré ne se réserve plus. Les rendez-vous déjà pris restent.
catalog-preview = Ce que la clientèle voit
catalog-preview-length = Durée : { DURATION($minutes) }
catalog-preview-lengths = Durée : de { $least } à { $most }, selon la personne
catalog-agreed-stays = Les rendez-vous déjà pris gardent leur prix et leur durée.

## Catégories de taxes
catalog-kind-hair = Coiffure
catalog-kind-hair-removal = Épilation
catalog-kind-esthetics = Esthétique
catalog-kind-massage = Massothérapie
catalog-kind-tanning = Bronzage
catalog-kind-tattoo-piercing = Tatouage et perçage
catalog-kind-acupuncture = Acupuncture, avec permis
catalog-kind-naturopath = Naturopathie, avec permis
catalog-kind-physio-chiro = Physiothérapie ou chiropratique, avec permis
catalog-kind-osteopathy = Ostéopathie manuelle
catalog-kind-goods = Produit
catalog-kind-zero-rated = Produit détaxé

## Fautes
catalog-fault-family = Choisissez une famille de la liste.
catalog-fault-kind = Choisissez une catégorie de la liste.
catalog-fault-price = Écrivez un montant de 0,00 $ à { MONEY($most) }, par exemple 45,50.
catalog-fault-buffer = Écrivez un nombre de minutes, de 0 à { NUMBER($most) }.
catalog-fault-guests = Écrivez un nombre de personnes, de 1 à { NUMBER($most) }.
catalog-fault-online-guests = Un service pour plusieurs personnes ne se réserve pas en ligne. Choisissez « Par l’équipe seulement ».
catalog-fault-no-step = Un service a au moins une étape. Ajoutez-en une.
catalog-fault-too-short = Les étapes durent moins de 5 minutes en tout. Allongez-en une.
catalog-fault-too-long = Les étapes durent plus de 12 heures en tout. Raccourcissez-en une.
catalog-fault-step = Choisissez un genre d’étape de la liste.
catalog-fault-step-minutes = Écrivez une durée de 1 à { NUMBER($most) } minutes.
catalog-fault-who = Choisissez qui travaille.
catalog-fault-resource = Choisissez une ressource de la liste.
catalog-fault-resources = Une étape prend au plus { NUMBER($most) } ressources.
catalog-fault-own-minutes = Cette durée ne va pas avec les étapes. Écrivez un nombre de minutes de 5 à 720, supérieur au temps de pose.
catalog-fault-code = Écrivez des chiffres, des lettres, des points ou des traits d’union, 40 au plus.
catalog-fault-pieces = Écrivez un nombre entier, 100 000 au plus.
catalog-fault-stock-moved = Des ventes ou des retours ont changé le stock pendant que vous écriviez : il y avait { NUMBER($shown) } en main, il y a maintenant { NUMBER($now) }. Votre nombre est conservé ci-dessous. Comptez de nouveau au besoin, puis enregistrez.

## Produits
catalog-products-list = Liste des produits
catalog-products-count = { $n ->
    [one] { NUMBER($n) } produit.
   *[other] { NUMBER($n) } produits.
 }
catalog-low-count = { $n ->
    [one] { NUMBER($n) } est à son seuil ou en dessous.
   *[other] { NUMBER($n) } sont à leur seuil ou en dessous.
 }
catalog-out-count = { $n ->
    [one] { NUMBER($n) } est en rupture de stock.
   *[other] { NUMBER($n) } sont en rupture de stock.
 }
catalog-add-product-button = Ajouter un produit
catalog-search-products = Rechercher un produit
catalog-search-products-hint = Nom ou code-barres
catalog-product = Produit
catalog-code = Code-barres
catalog-stock = Inventaire
catalog-state = État
catalog-left = { NUMBER($n) } en main
catalog-threshold = seuil { NUMBER($n) }
catalog-stock-enough = Suffisant
catalog-stock-out = Rupture de stock
catalog-stock-retired = Retiré
catalog-stock-value = Valeur au coût : { MONEY($amount) }
catalog-to-order = À commander
catalog-to-order-hint = De quoi revenir au double du seuil.
catalog-nothing-to-order = Rien à commander.
catalog-no-product = Aucun produit pour l’instant
catalog-no-product-said = Les produits que vous vendez apparaîtront ici, avec leur inventaire.
catalog-new-product = Nouveau produit
catalog-product-edit = Modifier le produit
catalog-product-name-hint = Avec le format : 250 ml, 50 g.
catalog-cost = Coût
catalog-cost-hint = Ce que vous payez, avant taxes
catalog-pieces = En main
catalog-reorder-at = Seuil
catalog-reorder-hint = À ce nombre, il est temps de commander.
catalog-sold = En vente
catalog-sold-hint = Un produit retiré reste dans les ventes passées.

## Ressources
catalog-resources-lede = Les chaises, les salles et les appareils dont vos services ont besoin. Ceux d’un même genre sont interchangeables.
catalog-no-resource = Aucune ressource pour l’instant
catalog-no-resource-said = Ajoutez les chaises, les salles et les appareils dont vos services ont besoin.
catalog-add-resource = Ajouter une ressource
catalog-resource-kind = Genre
catalog-resource-kind-hint = Une étape demande un genre, jamais une ressource précise.
catalog-resource-name = Nom
catalog-resource-retired = Retirée
catalog-rename-button = Renommer
catalog-retire-button = Retirer
catalog-restore-button = Remettre en service
catalog-add-button = Ajouter
