<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="fr_FR">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About PipeDesk</source>
      <translation>À propos de PipeDesk</translation>
    </message>
    <message>
      <source>Your deals, your follow-ups, your figures: in one file on your own disk, without an account.</source>
      <translation>Vos affaires, vos relances, vos chiffres : dans un seul fichier sur votre disque, sans compte.</translation>
    </message>
    <message>
      <source>Free software under the MIT licence. Icons: Lucide, ISC licence. Qt for Python: LGPL.</source>
      <translation>Logiciel libre sous licence MIT. Icônes : Lucide, licence ISC. Qt for Python : LGPL.</translation>
    </message>
  </context>
  <context>
    <name>Action</name>
    <message>
      <source>&amp;New File…</source>
      <translation>&amp;Nouveau fichier…</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>&amp;Importer…</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exporter…</translation>
    </message>
    <message>
      <source>Try E&amp;xample Data</source>
      <translation>Essayer avec des e&amp;xemples</translation>
    </message>
    <message>
      <source>&amp;Back Up…</source>
      <translation>&amp;Sauvegarder…</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Quitter</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Annuler</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Rétablir</translation>
    </message>
    <message>
      <source>Select &amp;All</source>
      <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
      <source>Select &amp;Nothing</source>
      <translation>Ne rien &amp;sélectionner</translation>
    </message>
    <message>
      <source>&amp;Copy Rows</source>
      <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
      <source>Edit C&amp;ell</source>
      <translation>Modifier la c&amp;ellule</translation>
    </message>
    <message>
      <source>&amp;Find…</source>
      <translation>Re&amp;chercher…</translation>
    </message>
    <message>
      <source>Command &amp;Palette…</source>
      <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
      <source>&amp;New Deal…</source>
      <translation>&amp;Nouvelle affaire…</translation>
    </message>
    <message>
      <source>&amp;New from Template…</source>
      <translation>&amp;Nouvelle d’après un modèle…</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;Ouvrir</translation>
    </message>
    <message>
      <source>Open &amp;in Own Window</source>
      <translation>Ouvrir dans sa &amp;fenêtre</translation>
    </message>
    <message>
      <source>&amp;Change Value</source>
      <translation>&amp;Changer la valeur</translation>
    </message>
    <message>
      <source>E-mail t&amp;he Client</source>
      <translation>Écrire au c&amp;lient</translation>
    </message>
    <message>
      <source>Plan &amp;Follow-Up…</source>
      <translation>Planifier une &amp;relance…</translation>
    </message>
    <message>
      <source>Plan a &amp;Call in 3 Days</source>
      <translation>Planifier un &amp;appel dans 3 jours</translation>
    </message>
    <message>
      <source>&amp;Jot Down a Note</source>
      <translation>&amp;Noter</translation>
    </message>
    <message>
      <source>&amp;Done</source>
      <translation>&amp;Fait</translation>
    </message>
    <message>
      <source>Snooze to &amp;Tomorrow</source>
      <translation>Reporter à &amp;demain</translation>
    </message>
    <message>
      <source>Snooze to &amp;Monday</source>
      <translation>Reporter à l&amp;undi</translation>
    </message>
    <message>
      <source>Move to Next &amp;Stage</source>
      <translation>Passer à l’étape &amp;suivante</translation>
    </message>
    <message>
      <source>Move to &amp;Previous Stage</source>
      <translation>Revenir à l’étape &amp;précédente</translation>
    </message>
    <message>
      <source>Move &amp;Up</source>
      <translation>&amp;Monter</translation>
    </message>
    <message>
      <source>Mo&amp;ve Down</source>
      <translation>Des&amp;cendre</translation>
    </message>
    <message>
      <source>Add &amp;Tag…</source>
      <translation>Ajouter une é&amp;tiquette…</translation>
    </message>
    <message>
      <source>Remove Ta&amp;g…</source>
      <translation>Retirer une ét&amp;iquette…</translation>
    </message>
    <message>
      <source>S&amp;et a Field…</source>
      <translation>Définir un c&amp;hamp…</translation>
    </message>
    <message>
      <source>Mark as &amp;Won</source>
      <translation>Marquer comme &amp;gagnée</translation>
    </message>
    <message>
      <source>Mark as &amp;Lost…</source>
      <translation>Marquer comme per&amp;due…</translation>
    </message>
    <message>
      <source>&amp;Reopen</source>
      <translation>Ro&amp;uvrir</translation>
    </message>
    <message>
      <source>&amp;Duplicate…</source>
      <translation>&amp;Dupliquer…</translation>
    </message>
    <message>
      <source>&amp;Split in Two…</source>
      <translation>&amp;Partager en deux…</translation>
    </message>
    <message>
      <source>Save as &amp;Template…</source>
      <translation>Enregistrer comme &amp;modèle…</translation>
    </message>
    <message>
      <source>&amp;Print…</source>
      <translation>&amp;Imprimer…</translation>
    </message>
    <message>
      <source>E&amp;xport as PDF…</source>
      <translation>E&amp;xporter en PDF…</translation>
    </message>
    <message>
      <source>Copy &amp;Link</source>
      <translation>Copier le &amp;lien</translation>
    </message>
    <message>
      <source>&amp;Archive</source>
      <translation>&amp;Archiver</translation>
    </message>
    <message>
      <source>Ta&amp;ke out of the Archive</source>
      <translation>Sortir des archi&amp;ves</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>Supprim&amp;er</translation>
    </message>
    <message>
      <source>&amp;Edit Stages…</source>
      <translation>&amp;Modifier les étapes…</translation>
    </message>
    <message>
      <source>&amp;New Pipeline…</source>
      <translation>&amp;Nouveau pipeline…</translation>
    </message>
    <message>
      <source>&amp;Rename…</source>
      <translation>&amp;Renommer…</translation>
    </message>
    <message>
      <source>Move &amp;Up in the List</source>
      <translation>&amp;Monter dans la liste</translation>
    </message>
    <message>
      <source>Move &amp;Down in the List</source>
      <translation>&amp;Descendre dans la liste</translation>
    </message>
    <message>
      <source>De&amp;lete Pipeline…</source>
      <translation>&amp;Supprimer le pipeline…</translation>
    </message>
    <message>
      <source>Pipeline {number}</source>
      <translation>Pipeline {number}</translation>
    </message>
    <message>
      <source>&amp;Board</source>
      <translation>&amp;Tableau</translation>
    </message>
    <message>
      <source>&amp;List</source>
      <translation>&amp;Liste</translation>
    </message>
    <message>
      <source>&amp;Today</source>
      <translation>Aujour&amp;d’hui</translation>
    </message>
    <message>
      <source>Deal &amp;Details</source>
      <translation>Dé&amp;tail de l’affaire</translation>
    </message>
    <message>
      <source>Column &amp;Menu</source>
      <translation>&amp;Menu de la colonne</translation>
    </message>
    <message>
      <source>As &amp;Dragged</source>
      <translation>&amp;Ordre manuel</translation>
    </message>
    <message>
      <source>&amp;Next Step</source>
      <translation>&amp;Prochaine étape</translation>
    </message>
    <message>
      <source>&amp;Value</source>
      <translation>&amp;Valeur</translation>
    </message>
    <message>
      <source>&amp;Close Date</source>
      <translation>&amp;Date de conclusion</translation>
    </message>
    <message>
      <source>Days in &amp;Stage</source>
      <translation>&amp;Jours dans l’étape</translation>
    </message>
    <message>
      <source>Colla&amp;pse Column</source>
      <translation>&amp;Replier la colonne</translation>
    </message>
    <message>
      <source>&amp;Expand All Columns</source>
      <translation>D&amp;éplier toutes les colonnes</translation>
    </message>
    <message>
      <source>Stages as La&amp;nes</source>
      <translation>Étapes en co&amp;uloirs</translation>
    </message>
    <message>
      <source>Re&amp;cently Won and Lost</source>
      <translation>Récemment &amp;gagnées et perdues</translation>
    </message>
    <message>
      <source>&amp;Organization and Person</source>
      <translation>&amp;Organisation et contact</translation>
    </message>
    <message>
      <source>&amp;Tags</source>
      <translation>É&amp;tiquettes</translation>
    </message>
    <message>
      <source>&amp;Days in Stage</source>
      <translation>&amp;Jours dans l’étape</translation>
    </message>
    <message>
      <source>Co&amp;mpact</source>
      <translation>Co&amp;mpact</translation>
    </message>
    <message>
      <source>&amp;Nothing</source>
      <translation>&amp;Rien</translation>
    </message>
    <message>
      <source>&amp;Tag</source>
      <translation>É&amp;tiquette</translation>
    </message>
    <message>
      <source>&amp;Source</source>
      <translation>&amp;Source</translation>
    </message>
    <message>
      <source>&amp;Organization</source>
      <translation>&amp;Organisation</translation>
    </message>
    <message>
      <source>&amp;Group Cards of One Colour</source>
      <translation>&amp;Grouper les cartes d’une même couleur</translation>
    </message>
    <message>
      <source>&amp;Sort by This Column</source>
      <translation>&amp;Trier par cette colonne</translation>
    </message>
    <message>
      <source>The&amp;n by This Column</source>
      <translation>&amp;Puis par cette colonne</translation>
    </message>
    <message>
      <source>&amp;Columns…</source>
      <translation>&amp;Colonnes…</translation>
    </message>
    <message>
      <source>Not &amp;Grouped</source>
      <translation>Sans &amp;groupes</translation>
    </message>
    <message>
      <source>By S&amp;tage</source>
      <translation>Par é&amp;tape</translation>
    </message>
    <message>
      <source>By &amp;Organization</source>
      <translation>Par &amp;organisation</translation>
    </message>
    <message>
      <source>By So&amp;urce</source>
      <translation>Par so&amp;urce</translation>
    </message>
    <message>
      <source>By St&amp;atus</source>
      <translation>Par st&amp;atut</translation>
    </message>
    <message>
      <source>By Close &amp;Month</source>
      <translation>Par &amp;mois de clôture</translation>
    </message>
    <message>
      <source>C&amp;lose All Groups</source>
      <translation>&amp;Fermer tous les groupes</translation>
    </message>
    <message>
      <source>O&amp;pen All Groups</source>
      <translation>Ou&amp;vrir tous les groupes</translation>
    </message>
    <message>
      <source>Add &amp;Filter…</source>
      <translation>Ajouter un &amp;filtre…</translation>
    </message>
    <message>
      <source>Clea&amp;r Filter</source>
      <translation>Efface&amp;r le filtre</translation>
    </message>
    <message>
      <source>&amp;Overdue Next Steps</source>
      <translation>Prochaines étapes en &amp;retard</translation>
    </message>
    <message>
      <source>Next Steps &amp;Today</source>
      <translation>Prochaines étapes d’&amp;aujourd’hui</translation>
    </message>
    <message>
      <source>&amp;Without Next Step</source>
      <translation>&amp;Sans prochaine étape</translation>
    </message>
    <message>
      <source>&amp;Stale Deals</source>
      <translation>Affaires en so&amp;mmeil</translation>
    </message>
    <message>
      <source>Sa&amp;ve View…</source>
      <translation>Enre&amp;gistrer la vue…</translation>
    </message>
    <message>
      <source>&amp;Update View</source>
      <translation>&amp;Mettre la vue à jour</translation>
    </message>
    <message>
      <source>Edit V&amp;iews…</source>
      <translation>Modifier les &amp;vues…</translation>
    </message>
    <message>
      <source>Like the &amp;System</source>
      <translation>Comme le &amp;système</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Clair</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Sombre</translation>
    </message>
    <message>
      <source>&amp;English</source>
      <translation>&amp;English</translation>
    </message>
    <message>
      <source>&amp;Français</source>
      <translation>&amp;Français</translation>
    </message>
    <message>
      <source>&amp;Offer a Next Step After Moves</source>
      <translation>Pr&amp;oposer une prochaine étape après un déplacement</translation>
    </message>
    <message>
      <source>&amp;Add a Field to All Deals…</source>
      <translation>&amp;Ajouter un champ à toutes les affaires…</translation>
    </message>
    <message>
      <source>&amp;Products…</source>
      <translation>Pro&amp;duits…</translation>
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation>&amp;Réglages…</translation>
    </message>
    <message>
      <source>&amp;Keyboard Shortcuts</source>
      <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
      <source>&amp;About PipeDesk</source>
      <translation>À &amp;propos de PipeDesk</translation>
    </message>
  </context>
  <context>
    <name>ActionTip</name>
    <message>
      <source>Begin an empty file of deals, and open it</source>
      <translation>Créer un fichier d’affaires vide et l’ouvrir</translation>
    </message>
    <message>
      <source>Take in deals from a table of another program, after a preview</source>
      <translation>Reprendre les affaires du tableau d’un autre programme, après un aperçu</translation>
    </message>
    <message>
      <source>Write the deals to a table for other programs</source>
      <translation>Écrire les affaires dans un tableau pour d’autres programmes</translation>
    </message>
    <message>
      <source>Add made-up deals to look around with; undo takes them away again</source>
      <translation>Ajouter des affaires fictives pour essayer ; annuler les retire</translation>
    </message>
    <message>
      <source>Copy the whole file, and check the copy</source>
      <translation>Copier tout le fichier et vérifier la copie</translation>
    </message>
    <message>
      <source>Take the last step back, also after a restart</source>
      <translation>Revenir sur la dernière action, même après un redémarrage</translation>
    </message>
    <message>
      <source>Do again what was undone</source>
      <translation>Rétablir ce qui a été annulé</translation>
    </message>
    <message>
      <source>Copy the selected lines as cells of a spreadsheet</source>
      <translation>Copier les lignes sélectionnées comme cellules de tableur</translation>
    </message>
    <message>
      <source>Change the cell in place</source>
      <translation>Modifier la cellule sur place</translation>
    </message>
    <message>
      <source>Look for deals, people, organizations and notes</source>
      <translation>Chercher affaires, contacts, organisations et notes</translation>
    </message>
    <message>
      <source>Everything by a few letters of its name: deals, people, views, commands</source>
      <translation>Tout par quelques lettres : affaires, contacts, vues, commandes</translation>
    </message>
    <message>
      <source>Show the details of the deal, ready for the keyboard</source>
      <translation>Afficher le détail de l’affaire et y placer le clavier</translation>
    </message>
    <message>
      <source>Type another value, such as 12k</source>
      <translation>Saisir une autre valeur, par exemple 12k</translation>
    </message>
    <message>
      <source>Begin an e-mail to the first person of the deal who has an address</source>
      <translation>Commencer un e-mail au premier contact de l’affaire qui a une adresse</translation>
    </message>
    <message>
      <source>Say what is to be done next, and when</source>
      <translation>Dire ce qui est à faire ensuite, et quand</translation>
    </message>
    <message>
      <source>Write down a call, or what comes next: “call Marc friday 10am”</source>
      <translation>Consigner un appel, ou la suite : « appeler Marc vendredi 10h »</translation>
    </message>
    <message>
      <source>The next step of the deal is done</source>
      <translation>La prochaine étape de l’affaire est faite</translation>
    </message>
    <message>
      <source>Be reminded of the next step tomorrow at 9</source>
      <translation>Rappeler la prochaine étape demain à 9 h</translation>
    </message>
    <message>
      <source>Be reminded of the next step on the coming Monday at 9</source>
      <translation>Rappeler la prochaine étape lundi prochain à 9 h</translation>
    </message>
    <message>
      <source>Give all selected deals a tag</source>
      <translation>Ajouter une étiquette à toutes les affaires sélectionnées</translation>
    </message>
    <message>
      <source>Take a tag away from all selected deals</source>
      <translation>Retirer une étiquette de toutes les affaires sélectionnées</translation>
    </message>
    <message>
      <source>Set one field of all selected deals</source>
      <translation>Renseigner un champ de toutes les affaires sélectionnées</translation>
    </message>
    <message>
      <source>Close the deal as won: asks for the value and the day</source>
      <translation>Clore l’affaire comme gagnée : demande la valeur et le jour</translation>
    </message>
    <message>
      <source>Close the deal as lost: asks for the reason</source>
      <translation>Clore l’affaire comme perdue : demande la raison</translation>
    </message>
    <message>
      <source>Put a closed deal back into the stage it was in</source>
      <translation>Remettre une affaire close dans son étape</translation>
    </message>
    <message>
      <source>Move a part of the value to a second deal</source>
      <translation>Placer une partie de la valeur dans une seconde affaire</translation>
    </message>
    <message>
      <source>Keep the deal as a pattern for new ones</source>
      <translation>Garder l’affaire comme modèle pour d’autres</translation>
    </message>
    <message>
      <source>Copy a link that opens this deal from other programs</source>
      <translation>Copier un lien qui ouvre cette affaire depuis d’autres programmes</translation>
    </message>
    <message>
      <source>Take the deal off the board; search and filters still find it</source>
      <translation>Retirer l’affaire du tableau ; la recherche et les filtres la trouvent encore</translation>
    </message>
    <message>
      <source>Remove the deal with all that hangs on it; undo brings it back</source>
      <translation>Supprimer l’affaire et tout ce qui s’y rattache ; annuler la rétablit</translation>
    </message>
    <message>
      <source>Names, order, colours, probabilities and checklists of the stages</source>
      <translation>Noms, ordre, couleurs, probabilités et listes de contrôle des étapes</translation>
    </message>
    <message>
      <source>The pipeline changes places with the one before it</source>
      <translation>Le pipeline change de place avec le précédent</translation>
    </message>
    <message>
      <source>The pipeline changes places with the one after it</source>
      <translation>Le pipeline change de place avec le suivant</translation>
    </message>
    <message>
      <source>Asks where its deals go</source>
      <translation>Demande où vont ses affaires</translation>
    </message>
    <message>
      <source>Show the details of a deal beside the page, or hide them</source>
      <translation>Afficher ou masquer le détail d’une affaire à côté de la page</translation>
    </message>
    <message>
      <source>Sort or collapse the column of the selected card</source>
      <translation>Trier ou replier la colonne de la carte sélectionnée</translation>
    </message>
    <message>
      <source>Make the column of the selected card a narrow strip</source>
      <translation>Réduire la colonne de la carte sélectionnée à une bande étroite</translation>
    </message>
    <message>
      <source>Stages below each other, instead of side by side</source>
      <translation>Les étapes l’une sous l’autre plutôt que côte à côte</translation>
    </message>
    <message>
      <source>Show the deals won and lost last at the end of the board</source>
      <translation>Afficher au bout du tableau les dernières affaires gagnées et perdues</translation>
    </message>
    <message>
      <source>Smaller cards, so that more of them fit</source>
      <translation>Des cartes plus petites, pour en voir davantage</translation>
    </message>
    <message>
      <source>Cards of one colour stand together in their column</source>
      <translation>Les cartes d’une même couleur sont réunies dans leur colonne</translation>
    </message>
    <message>
      <source>Where lines are equal, sort them by this column</source>
      <translation>À égalité, trier les lignes selon cette colonne</translation>
    </message>
    <message>
      <source>Show only deals that meet a condition</source>
      <translation>N’afficher que les affaires qui remplissent une condition</translation>
    </message>
    <message>
      <source>Show all deals again</source>
      <translation>Afficher de nouveau toutes les affaires</translation>
    </message>
    <message>
      <source>Show only deals whose next step is late; again for all</source>
      <translation>N’afficher que les affaires dont la prochaine étape est en retard ; encore une fois pour toutes</translation>
    </message>
    <message>
      <source>Show only deals with something to do today; again for all</source>
      <translation>N’afficher que les affaires à suivre aujourd’hui ; encore une fois pour toutes</translation>
    </message>
    <message>
      <source>Show only deals for which nothing is planned; again for all</source>
      <translation>N’afficher que les affaires où rien n’est prévu ; encore une fois pour toutes</translation>
    </message>
    <message>
      <source>Show only deals too long in their stage; again for all</source>
      <translation>N’afficher que les affaires restées trop longtemps dans leur étape ; encore une fois pour toutes</translation>
    </message>
    <message>
      <source>Keep the filter and the arrangement under a name</source>
      <translation>Garder le filtre et la disposition sous un nom</translation>
    </message>
    <message>
      <source>Let the view chosen last show what is shown now</source>
      <translation>Mettre dans la dernière vue choisie ce qui est affiché</translation>
    </message>
    <message>
      <source>Rename, order and delete saved views, and choose the one to begin with</source>
      <translation>Renommer, ordonner et supprimer les vues, et choisir celle du début</translation>
    </message>
    <message>
      <source>Offer a call by one key when a deal moves and has no next step</source>
      <translation>Proposer un appel d’une touche quand une affaire avance sans prochaine étape</translation>
    </message>
    <message>
      <source>All keys on one sheet, where they can be changed</source>
      <translation>Toutes les touches sur une page, où l’on peut les changer</translation>
    </message>
    <message>
      <source>No file is open yet</source>
      <translation>Aucun fichier n’est encore ouvert</translation>
    </message>
    <message>
      <source>Select a deal first</source>
      <translation>Sélectionnez d’abord une affaire</translation>
    </message>
    <message>
      <source>Select a card on the board first</source>
      <translation>Sélectionnez d’abord une carte du tableau</translation>
    </message>
    <message>
      <source>Show the list first</source>
      <translation>Affichez d’abord la liste</translation>
    </message>
    <message>
      <source>Not on this page</source>
      <translation>Pas sur cette page</translation>
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation>Rien à annuler</translation>
    </message>
    <message>
      <source>Nothing to redo</source>
      <translation>Rien à rétablir</translation>
    </message>
    <message>
      <source>There is nothing to select</source>
      <translation>Il n’y a rien à sélectionner</translation>
    </message>
    <message>
      <source>Nothing is selected</source>
      <translation>Rien n’est sélectionné</translation>
    </message>
    <message>
      <source>Select lines in the list first</source>
      <translation>Sélectionnez d’abord des lignes de la liste</translation>
    </message>
    <message>
      <source>No selected deal has a tag</source>
      <translation>Aucune affaire sélectionnée n’a d’étiquette</translation>
    </message>
    <message>
      <source>Select a won or lost deal first</source>
      <translation>Sélectionnez d’abord une affaire gagnée ou perdue</translation>
    </message>
    <message>
      <source>Select a deal of the archive first</source>
      <translation>Sélectionnez d’abord une affaire archivée</translation>
    </message>
    <message>
      <source>It is the first one already</source>
      <translation>C’est déjà le premier</translation>
    </message>
    <message>
      <source>It is the last one already</source>
      <translation>C’est déjà le dernier</translation>
    </message>
    <message>
      <source>No column is collapsed</source>
      <translation>Aucune colonne n’est repliée</translation>
    </message>
    <message>
      <source>Choose first what colours the cards</source>
      <translation>Choisissez d’abord ce qui colore les cartes</translation>
    </message>
    <message>
      <source>Group the list first</source>
      <translation>Groupez d’abord la liste</translation>
    </message>
    <message>
      <source>There is no filter</source>
      <translation>Il n’y a pas de filtre</translation>
    </message>
    <message>
      <source>No saved view has been changed</source>
      <translation>Aucune vue enregistrée n’a été modifiée</translation>
    </message>
    <message>
      <source>There is no saved view yet</source>
      <translation>Il n’y a pas encore de vue enregistrée</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Annuler</translation>
    </message>
    <message>
      <source>&amp;Undo {step}</source>
      <translation>&amp;Annuler « {step} »</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Rétablir</translation>
    </message>
    <message>
      <source>&amp;Redo {step}</source>
      <translation>&amp;Rétablir « {step} »</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
  </context>
  <context>
    <name>Board</name>
    <message>
      <source>Recently won and lost</source>
      <translation>Récemment gagnées et perdues</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>next step {due}</source>
      <translation>prochaine étape {due}</translation>
    </message>
    <message>
      <source>stage {stage}</source>
      <translation>étape {stage}</translation>
    </message>
    <message>
      <source>tags {tags}</source>
      <translation>étiquettes {tags}</translation>
    </message>
    <message>
      <source>stale</source>
      <translation>en sommeil</translation>
    </message>
    <message>
      <source>closes {day}</source>
      <translation>conclusion le {day}</translation>
    </message>
    <message>
      <source>Won {day}</source>
      <translation>Gagnée le {day}</translation>
    </message>
    <message>
      <source>Lost {day}</source>
      <translation>Perdue le {day}</translation>
    </message>
    <message>
      <source>Weighted {amount}</source>
      <translation>Pondéré {amount}</translation>
    </message>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln affaire</numerusform>
        <numerusform>%Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>Prochaine étape</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Close date</source>
      <translation>Date de conclusion</translation>
    </message>
    <message>
      <source>Days in stage</source>
      <translation>Jours dans l’étape</translation>
    </message>
    <message>
      <source>{amount}: no exchange rate, listed apart</source>
      <translation>{amount} : sans taux de change, compté à part</translation>
    </message>
    <message>
      <source>{amount} = {converted} (rate {rate} of {day})</source>
      <translation>{amount} = {converted} (taux {rate} du {day})</translation>
    </message>
  </context>
  <context>
    <name>BoardArea</name>
    <message>
      <source>Pipeline {name}</source>
      <translation>Pipeline {name}</translation>
    </message>
    <message>
      <source>Add a Deal</source>
      <translation>Ajouter une affaire</translation>
    </message>
    <message>
      <source>Import a File…</source>
      <translation>Importer un fichier…</translation>
    </message>
    <message>
      <source>Try with Example Data</source>
      <translation>Essayer avec des exemples</translation>
    </message>
    <message>
      <source>Card layout and colours</source>
      <translation>Affichage et couleurs des cartes</translation>
    </message>
    <message>
      <source>Clear Filter</source>
      <translation>Effacer le filtre</translation>
    </message>
    <message>
      <source>No deal matches</source>
      <translation>Aucune affaire ne correspond</translation>
    </message>
    <message>
      <source>Deals are here, but the filter lets none through.</source>
      <translation>Il y a des affaires ici, mais le filtre n’en laisse passer aucune.</translation>
    </message>
    <message>
      <source>No deals yet</source>
      <translation>Pas encore d’affaire</translation>
    </message>
    <message>
      <source>Add the first one, bring your deals in from another program, or look around with invented ones.</source>
      <translation>Ajoutez la première, reprenez vos affaires d’un autre logiciel, ou découvrez le programme avec des exemples inventés.</translation>
    </message>
  </context>
  <context>
    <name>Bulk</name>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln affaire</numerusform>
        <numerusform>%Ln affaires</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Changing %Ln deal(s)…</source>
      <translation>
        <numerusform>Modification de %Ln affaire…</numerusform>
        <numerusform>Modification de %Ln affaires…</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a tag</source>
      <translation>Ajouter une étiquette</translation>
    </message>
    <message>
      <source>Add Tag</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Étiquette</translation>
    </message>
    <message>
      <source>a word, such as “fair 2027”</source>
      <translation>un mot, par exemple « salon 2027 »</translation>
    </message>
    <message>
      <source>Which tag?</source>
      <translation>Quelle étiquette ?</translation>
    </message>
    <message>
      <source>Type a word; a new one joins the list of tags.</source>
      <translation>Saisissez un mot ; un nouveau rejoint la liste des étiquettes.</translation>
    </message>
    <message>
      <source>Remove a tag</source>
      <translation>Retirer une étiquette</translation>
    </message>
    <message>
      <source>Remove Tag</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>No tag is on them</source>
      <translation>Aucune étiquette</translation>
    </message>
    <message>
      <source>There is no tag to remove.</source>
      <translation>Il n’y a pas d’étiquette à retirer.</translation>
    </message>
    <message>
      <source>Close this form.</source>
      <translation>Fermez ce formulaire.</translation>
    </message>
    <message>
      <source>Set a field</source>
      <translation>Définir un champ</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Définir</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Champ</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>where they came from</source>
      <translation>d’où elles viennent</translation>
    </message>
    <message>
      <source>18 Dec, friday, in 3 weeks; empty for none</source>
      <translation>18 déc., vendredi, dans 3 semaines ; vide pour aucune</translation>
    </message>
    <message>
      <source>0 to 100; empty for the stage’s own</source>
      <translation>0 à 100 ; vide pour celle de l’étape</translation>
    </message>
  </context>
  <context>
    <name>BulkBar</name>
    <message>
      <source>Select nothing</source>
      <translation>Ne rien sélectionner</translation>
    </message>
    <message>
      <source>Tag…</source>
      <translation>Étiqueter…</translation>
    </message>
    <message>
      <source>Set…</source>
      <translation>Définir…</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gagnées</translation>
    </message>
    <message>
      <source>Lost…</source>
      <translation>Perdues…</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>Archiver</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Move to</source>
      <translation>Déplacer vers</translation>
    </message>
  </context>
  <context>
    <name>Checklist</name>
    <message>
      <source>Before it goes on: {done} of {count}</source>
      <translation>Avant la suite : {done} sur {count}</translation>
    </message>
  </context>
  <context>
    <name>Chip</name>
    <message>
      <source>Remove {name}</source>
      <translation>Retirer {name}</translation>
    </message>
  </context>
  <context>
    <name>Choosing</name>
    <message>
      <source>New file</source>
      <translation>Nouveau fichier</translation>
    </message>
    <message>
      <source>Open a file</source>
      <translation>Ouvrir un fichier</translation>
    </message>
    <message>
      <source>“{name}” waits to be opened.</source>
      <translation>« {name} » attend d’être ouvert.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
  </context>
  <context>
    <name>ClosedColumn</name>
    <message>
      <source>Newest first</source>
      <translation>Les plus récentes d’abord</translation>
    </message>
    <message>
      <source>Expand {column}</source>
      <translation>Déplier {column}</translation>
    </message>
  </context>
  <context>
    <name>Column</name>
    <message>
      <source>Expand {column}</source>
      <translation>Déplier {column}</translation>
    </message>
  </context>
  <context>
    <name>ColumnHeader</name>
    <message>
      <source>Sort or collapse {column}</source>
      <translation>Trier ou replier {column}</translation>
    </message>
  </context>
  <context>
    <name>ColumnsDialog</name>
    <message>
      <source>Columns</source>
      <translation>Colonnes</translation>
    </message>
    <message>
      <source>Move Up</source>
      <translation>Monter</translation>
    </message>
    <message>
      <source>Move Down</source>
      <translation>Descendre</translation>
    </message>
    <message>
      <source>As at First</source>
      <translation>Comme au début</translation>
    </message>
    <message>
      <source>Check the columns to show. The first one stands on the left.</source>
      <translation>Cochez les colonnes à afficher. La première se trouve à gauche.</translation>
    </message>
  </context>
  <context>
    <name>ColumnsTable</name>
    <message>
      <source>Column in the file</source>
      <translation>Colonne du fichier</translation>
    </message>
    <message>
      <source>First values</source>
      <translation>Premières valeurs</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>Devient</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Colonnes</translation>
    </message>
    <message>
      <source>What “{column}” becomes</source>
      <translation>Ce que devient « {column} »</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Laisser de côté</translation>
    </message>
  </context>
  <context>
    <name>Commanding</name>
    <message>
      <source>In no deal yet</source>
      <translation>Dans aucune affaire pour l’instant</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Vue</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Pipeline</translation>
    </message>
  </context>
  <context>
    <name>Composer</name>
    <message>
      <source>Write a note, or “call Marc friday 10am”</source>
      <translation>Écrivez une note, ou « appeler Marc vendredi 10h »</translation>
    </message>
    <message>
      <source>Ctrl+Enter keeps the note</source>
      <translation>Ctrl+Entrée garde la note</translation>
    </message>
    <message>
      <source>Note or follow-up</source>
      <translation>Note ou relance</translation>
    </message>
  </context>
  <context>
    <name>ConditionForms</name>
    <message>
      <source>Deals with these words</source>
      <translation>Affaires contenant ces mots</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>in titles, notes, organizations and people</source>
      <translation>dans les intitulés, notes, organisations et contacts</translation>
    </message>
    <message>
      <source>Deals worth so much</source>
      <translation>Affaires de cette valeur</translation>
    </message>
    <message>
      <source>32000, 1 500,50 or 12k</source>
      <translation>32000, 1 500,50 ou 12k</translation>
    </message>
    <message>
      <source>At least</source>
      <translation>Au moins</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Au plus</translation>
    </message>
    <message>
      <source>Deals expected to close</source>
      <translation>Affaires dont la clôture est prévue</translation>
    </message>
    <message>
      <source>18 Dec, friday, in 3 weeks</source>
      <translation>2026-12-18, vendredi, dans 3 semaines</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Au</translation>
    </message>
    <message>
      <source>Deals with an organization</source>
      <translation>Affaires avec une organisation</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>the beginning of its name</source>
      <translation>le début de son nom</translation>
    </message>
    <message>
      <source>Deals with a person</source>
      <translation>Affaires avec un contact</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>the beginning of the name</source>
      <translation>le début du nom</translation>
    </message>
    <message>
      <source>Deals by a field</source>
      <translation>Affaires d’après un champ</translation>
    </message>
    <message>
      <source>a part of what stands there</source>
      <translation>une partie de ce qui y figure</translation>
    </message>
    <message>
      <source>12, 1 500 or 2,5</source>
      <translation>12, 1 500 ou 2,5</translation>
    </message>
    <message>
      <source>{field}, at least</source>
      <translation>{field}, au moins</translation>
    </message>
    <message>
      <source>{field}, at most</source>
      <translation>{field}, au plus</translation>
    </message>
    <message>
      <source>Show These</source>
      <translation>Les afficher</translation>
    </message>
  </context>
  <context>
    <name>ConditionMenus</name>
    <message>
      <source>Te&amp;xt…</source>
      <translation>Te&amp;xte…</translation>
    </message>
    <message>
      <source>&amp;Value…</source>
      <translation>&amp;Valeur…</translation>
    </message>
    <message>
      <source>&amp;Between Two Days…</source>
      <translation>Entre &amp;deux jours…</translation>
    </message>
    <message>
      <source>Sta&amp;le</source>
      <translation>En so&amp;mmeil</translation>
    </message>
    <message>
      <source>O&amp;rganization…</source>
      <translation>Or&amp;ganisation…</translation>
    </message>
    <message>
      <source>P&amp;erson…</source>
      <translation>&amp;Contact…</translation>
    </message>
    <message>
      <source>&amp;Field</source>
      <translation>&amp;Champ</translation>
    </message>
    <message>
      <source>&amp;Edit…</source>
      <translation>&amp;Modifier…</translation>
    </message>
    <message>
      <source>&amp;Between…</source>
      <translation>&amp;Entre…</translation>
    </message>
    <message>
      <source>&amp;Contains…</source>
      <translation>&amp;Contient…</translation>
    </message>
  </context>
  <context>
    <name>Copying</name>
    <message>
      <source>Duplicate a deal</source>
      <translation>Dupliquer une affaire</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Dupliquer</translation>
    </message>
    <message>
      <source>{title} (copy)</source>
      <translation>{title} (copie)</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titre</translation>
    </message>
    <message>
      <source>Leave them with this one</source>
      <translation>Les laisser à celle-ci</translation>
    </message>
    <message>
      <source>Plan them for the new one too</source>
      <translation>Les prévoir aussi pour la nouvelle</translation>
    </message>
    <message>
      <source>Follow-ups</source>
      <translation>Relances</translation>
    </message>
    <message>
      <source>Split a deal in two</source>
      <translation>Partager une affaire en deux</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Partager</translation>
    </message>
    <message>
      <source>Title of the new deal</source>
      <translation>Titre de la nouvelle affaire</translation>
    </message>
    <message>
      <source>Value of the new deal</source>
      <translation>Valeur de la nouvelle affaire</translation>
    </message>
    <message>
      <source>of {value}</source>
      <translation>sur {value}</translation>
    </message>
    <message>
      <source>Save as a template</source>
      <translation>Enregistrer comme modèle</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Name of the template</source>
      <translation>Nom du modèle</translation>
    </message>
    <message>
      <source>Saved: “New from Template” makes deals of it.</source>
      <translation>Enregistré : « Nouvelle d’après un modèle » en fait des affaires.</translation>
    </message>
    <message>
      <source>New deal from a template</source>
      <translation>Nouvelle affaire d’après un modèle</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>whose deal it is</source>
      <translation>à qui elle appartient</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>whom you talk to</source>
      <translation>votre interlocuteur</translation>
    </message>
    <message>
      <source>Delete This Template</source>
      <translation>Supprimer ce modèle</translation>
    </message>
  </context>
  <context>
    <name>CustomFields</name>
    <message>
      <source>There are too many fields.</source>
      <translation>Il y a trop de champs.</translation>
    </message>
    <message>
      <source>A deal has room for {most}. Remove one first.</source>
      <translation>Une affaire en accepte {most}. Supprimez-en un d’abord.</translation>
    </message>
    <message>
      <source>Add the field “{name}”</source>
      <translation>Ajouter le champ « {name} »</translation>
    </message>
    <message>
      <source>Rename the field “{name}”</source>
      <translation>Renommer le champ « {name} »</translation>
    </message>
    <message>
      <source>Move the field “{name}”</source>
      <translation>Déplacer le champ « {name} »</translation>
    </message>
    <message>
      <source>Nothing is chosen in “{name}”.</source>
      <translation>Il n’y a rien à choisir dans « {name} ».</translation>
    </message>
    <message>
      <source>Only fields for a choice have options.</source>
      <translation>Seuls les champs à choix ont des options.</translation>
    </message>
    <message>
      <source>Change the options of “{name}”</source>
      <translation>Modifier les options de « {name} »</translation>
    </message>
    <message>
      <source>Remove the field “{name}”</source>
      <translation>Supprimer le champ « {name} »</translation>
    </message>
    <message>
      <source>Edit {field} of “{title}”</source>
      <translation>Modifier {field} de « {title} »</translation>
    </message>
    <message>
      <source>A field needs a name.</source>
      <translation>Il faut un nom au champ.</translation>
    </message>
    <message>
      <source>Type what stands in it, such as “Contract end”.</source>
      <translation>Écrivez ce qu’il contient, par exemple « Fin du contrat ».</translation>
    </message>
    <message>
      <source>There is a field “{name}” already.</source>
      <translation>Il y a déjà un champ « {name} ».</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>There is nothing to choose from.</source>
      <translation>Il n’y a rien à choisir.</translation>
    </message>
    <message>
      <source>Type what can be chosen, one a line.</source>
      <translation>Écrivez ce qui peut être choisi, une option par ligne.</translation>
    </message>
    <message>
      <source>That is too much to choose from.</source>
      <translation>Il y a trop d’options.</translation>
    </message>
    <message>
      <source>There is room for {most} options. Use a text instead.</source>
      <translation>Il y a de la place pour {most} options. Prenez plutôt un texte.</translation>
    </message>
    <message>
      <source>“{text}” is not a number.</source>
      <translation>« {text} » n’est pas un nombre.</translation>
    </message>
    <message>
      <source>Type digits, such as 12, 1 500 or 2,5.</source>
      <translation>Écrivez des chiffres, par exemple 12, 1 500 ou 2,5.</translation>
    </message>
    <message>
      <source>“{text}” cannot be chosen here.</source>
      <translation>« {text} » ne peut pas être choisi ici.</translation>
    </message>
    <message>
      <source>Choose one of: {options}.</source>
      <translation>Choisissez parmi : {options}.</translation>
    </message>
    <message>
      <source>“{text}” is neither yes nor no.</source>
      <translation>« {text} » n’est ni oui ni non.</translation>
    </message>
    <message>
      <source>Type yes or no.</source>
      <translation>Écrivez oui ou non.</translation>
    </message>
    <message>
      <source>Type a web address such as www.example.com, or mailto: and an e-mail address.</source>
      <translation>Écrivez une adresse web comme www.example.com, ou mailto: suivi d’une adresse e-mail.</translation>
    </message>
    <message>
      <source>“{text}” is not a link.</source>
      <translation>« {text} » n’est pas un lien.</translation>
    </message>
    <message>
      <source>“{text}” is not a phone number.</source>
      <translation>« {text} » n’est pas un numéro de téléphone.</translation>
    </message>
    <message>
      <source>Type its digits, such as +33 6 12 34 56 78.</source>
      <translation>Écrivez ses chiffres, par exemple +33 6 12 34 56 78.</translation>
    </message>
    <message>
      <source>“{text}” is not an e-mail address.</source>
      <translation>« {text} » n’est pas une adresse e-mail.</translation>
    </message>
    <message>
      <source>Type one such as marc@example.com.</source>
      <translation>Écrivez-en une comme marc@example.com.</translation>
    </message>
  </context>
  <context>
    <name>CustomFieldsView</name>
    <message>
      <source>Add a Field…</source>
      <translation>Ajouter un champ…</translation>
    </message>
    <message>
      <source>{field}: change the field</source>
      <translation>{field} : modifier le champ</translation>
    </message>
    <message>
      <source>&amp;Rename…</source>
      <translation>&amp;Renommer…</translation>
    </message>
    <message>
      <source>&amp;Options…</source>
      <translation>&amp;Options…</translation>
    </message>
    <message>
      <source>Move &amp;Up</source>
      <translation>&amp;Monter</translation>
    </message>
    <message>
      <source>Move &amp;Down</source>
      <translation>&amp;Descendre</translation>
    </message>
    <message>
      <source>R&amp;emove from All Deals</source>
      <translation>&amp;Supprimer de toutes les affaires</translation>
    </message>
  </context>
  <context>
    <name>DealFieldsView</name>
    <message>
      <source>{percent} (set by hand)</source>
      <translation>{percent} (fixée à la main)</translation>
    </message>
    <message>
      <source>{percent} (the stage’s)</source>
      <translation>{percent} (celle de l’étape)</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Contacts</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>friday, in 3 weeks</source>
      <translation>vendredi, dans 3 semaines</translation>
    </message>
    <message>
      <source>where it came from</source>
      <translation>d’où elle vient</translation>
    </message>
    <message>
      <source>whose deal it is</source>
      <translation>chez qui</translation>
    </message>
    <message>
      <source>Add a person</source>
      <translation>Ajouter un contact</translation>
    </message>
    <message>
      <source>add a person</source>
      <translation>ajouter un contact</translation>
    </message>
    <message>
      <source>Add a tag</source>
      <translation>Ajouter une étiquette</translation>
    </message>
    <message>
      <source>add a tag</source>
      <translation>ajouter une étiquette</translation>
    </message>
  </context>
  <context>
    <name>DealHeader</name>
    <message>
      <source>Title</source>
      <translation>Intitulé</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Nobody yet</source>
      <translation>Encore personne</translation>
    </message>
    <message>
      <source>{percent} (the stage’s)</source>
      <translation>{percent} (celle de l’étape)</translation>
    </message>
    <message>
      <source>{percent} (set by hand)</source>
      <translation>{percent} (fixée à la main)</translation>
    </message>
    <message>
      <source>Set the probability by hand</source>
      <translation>Fixer la probabilité à la main</translation>
    </message>
    <message>
      <source>Probability: {percent}</source>
      <translation>Probabilité : {percent}</translation>
    </message>
    <message>
      <source>Use the stage’s {percent}</source>
      <translation>Reprendre les {percent} de l’étape</translation>
    </message>
    <message>
      <source>Set the closing date</source>
      <translation>Fixer la date de clôture</translation>
    </message>
    <message>
      <source>no closing date</source>
      <translation>pas de date de clôture</translation>
    </message>
    <message>
      <source>was to close {date}</source>
      <translation>clôture prévue le {date}, dépassée</translation>
    </message>
    <message>
      <source>closes {date}</source>
      <translation>clôture le {date}</translation>
    </message>
    <message>
      <source>Won on {date}</source>
      <translation>Gagnée le {date}</translation>
    </message>
    <message>
      <source>Lost on {date}</source>
      <translation>Perdue le {date}</translation>
    </message>
    <message>
      <source>Last stage: {stage}</source>
      <translation>Dernière étape : {stage}</translation>
    </message>
    <message>
      <source>{stage} since today</source>
      <translation>{stage} depuis aujourd’hui</translation>
    </message>
    <message numerus="yes">
      <source>{stage} for %Ln day(s)</source>
      <translation>
        <numerusform>{stage} depuis %Ln jour</numerusform>
        <numerusform>{stage} depuis %Ln jours</numerusform>
      </translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gagnée</translation>
    </message>
    <message>
      <source>Lost…</source>
      <translation>Perdue…</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>Rouvrir</translation>
    </message>
    <message>
      <source>More to do with this deal</source>
      <translation>Autres actions sur cette affaire</translation>
    </message>
  </context>
  <context>
    <name>DealPane</name>
    <message>
      <source>Timeline</source>
      <translation>Historique</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Détail</translation>
    </message>
    <message>
      <source>Parts of the deal</source>
      <translation>Parties de l’affaire</translation>
    </message>
    <message>
      <source>No deal chosen</source>
      <translation>Aucune affaire choisie</translation>
    </message>
    <message>
      <source>Choose a deal to see everything about it here.</source>
      <translation>Choisissez une affaire pour tout voir ici.</translation>
    </message>
  </context>
  <context>
    <name>Dealing</name>
    <message>
      <source>Copied: {link}</source>
      <translation>Copié : {link}</translation>
    </message>
    <message>
      <source>“{title}” is gone, so its window was closed.</source>
      <translation>« {title} » n’existe plus : sa fenêtre a été fermée.</translation>
    </message>
  </context>
  <context>
    <name>Deals</name>
    <message>
      <source>“{title}” is open already.</source>
      <translation>« {title} » est déjà ouverte.</translation>
    </message>
    <message>
      <source>“{title}” is won already.</source>
      <translation>« {title} » est déjà gagnée.</translation>
    </message>
    <message>
      <source>“{title}” is lost already.</source>
      <translation>« {title} » est déjà perdue.</translation>
    </message>
    <message>
      <source>Move “{title}” to {stage}</source>
      <translation>Déplacer « {title} » vers {stage}</translation>
    </message>
    <message numerus="yes">
      <source>Move %Ln deal(s) to {stage}</source>
      <translation>
        <numerusform>Déplacer %Ln affaire vers {stage}</numerusform>
        <numerusform>Déplacer %Ln affaires vers {stage}</numerusform>
      </translation>
    </message>
    <message>
      <source>Win “{title}”</source>
      <translation>Gagner « {title} »</translation>
    </message>
    <message numerus="yes">
      <source>Win %Ln deal(s)</source>
      <translation>
        <numerusform>Gagner %Ln affaire</numerusform>
        <numerusform>Gagner %Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>Lose “{title}”</source>
      <translation>Perdre « {title} »</translation>
    </message>
    <message numerus="yes">
      <source>Lose %Ln deal(s)</source>
      <translation>
        <numerusform>Perdre %Ln affaire</numerusform>
        <numerusform>Perdre %Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>Reopen “{title}”</source>
      <translation>Rouvrir « {title} »</translation>
    </message>
    <message numerus="yes">
      <source>Reopen %Ln deal(s)</source>
      <translation>
        <numerusform>Rouvrir %Ln affaire</numerusform>
        <numerusform>Rouvrir %Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>“{title}” is in the archive already.</source>
      <translation>« {title} » est déjà dans les archives.</translation>
    </message>
    <message>
      <source>Archive “{title}”</source>
      <translation>Archiver « {title} »</translation>
    </message>
    <message numerus="yes">
      <source>Archive %Ln deal(s)</source>
      <translation>
        <numerusform>Archiver %Ln affaire</numerusform>
        <numerusform>Archiver %Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>“{title}” is not in the archive.</source>
      <translation>« {title} » n’est pas dans les archives.</translation>
    </message>
    <message>
      <source>Take “{title}” out of the archive</source>
      <translation>Sortir « {title} » des archives</translation>
    </message>
    <message numerus="yes">
      <source>Take %Ln deal(s) out of the archive</source>
      <translation>
        <numerusform>Sortir %Ln affaire des archives</numerusform>
        <numerusform>Sortir %Ln affaires des archives</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete “{title}”</source>
      <translation>Supprimer « {title} »</translation>
    </message>
    <message numerus="yes">
      <source>Delete %Ln deal(s)</source>
      <translation>
        <numerusform>Supprimer %Ln affaire</numerusform>
        <numerusform>Supprimer %Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>Tag “{title}”</source>
      <translation>Étiqueter « {title} »</translation>
    </message>
    <message numerus="yes">
      <source>Tag %Ln deal(s)</source>
      <translation>
        <numerusform>Étiqueter %Ln affaire</numerusform>
        <numerusform>Étiqueter %Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>Untag “{title}”</source>
      <translation>Retirer une étiquette de « {title} »</translation>
    </message>
    <message numerus="yes">
      <source>Untag %Ln deal(s)</source>
      <translation>
        <numerusform>Retirer une étiquette de %Ln affaire</numerusform>
        <numerusform>Retirer une étiquette de %Ln affaires</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This is so already for all %Ln deal(s).</source>
      <translation>
        <numerusform>C’est déjà le cas pour %Ln affaire.</numerusform>
        <numerusform>C’est déjà le cas pour les %Ln affaires.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
      <source>Edit “{title}”</source>
      <translation>Modifier « {title} »</translation>
    </message>
    <message numerus="yes">
      <source>Edit %Ln deal(s)</source>
      <translation>
        <numerusform>Modifier %Ln affaire</numerusform>
        <numerusform>Modifier %Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>This field cannot be set for several deals at once.</source>
      <translation>Ce champ ne peut pas être modifié pour plusieurs affaires à la fois.</translation>
    </message>
    <message>
      <source>Open the deals one by one: each has its own title, value and currency.</source>
      <translation>Ouvrez les affaires une à une : chacune a son titre, sa valeur et sa devise.</translation>
    </message>
    <message>
      <source>Tick off “{item}”</source>
      <translation>Cocher « {item} »</translation>
    </message>
    <message>
      <source>Untick “{item}”</source>
      <translation>Décocher « {item} »</translation>
    </message>
    <message>
      <source>Duplicate “{title}”</source>
      <translation>Dupliquer « {title} »</translation>
    </message>
    <message>
      <source>The value cannot be split so.</source>
      <translation>La valeur ne peut pas être partagée ainsi.</translation>
    </message>
    <message>
      <source>Type more than nothing and less than the whole value.</source>
      <translation>Saisissez plus que zéro et moins que la valeur entière.</translation>
    </message>
    <message>
      <source>Split “{title}”</source>
      <translation>Partager « {title} »</translation>
    </message>
    <message>
      <source>Add “{title}”</source>
      <translation>Ajouter « {title} »</translation>
    </message>
    <message>
      <source>Whom do you mean?</source>
      <translation>De qui s’agit-il ?</translation>
    </message>
    <message>
      <source>Type the person's name.</source>
      <translation>Tapez le nom du contact.</translation>
    </message>
    <message>
      <source>A deal needs a title.</source>
      <translation>Une affaire a besoin d’un intitulé.</translation>
    </message>
    <message>
      <source>Type what is being sold, for example “Route planning”.</source>
      <translation>Tapez ce qui est vendu, par exemple « Planification de tournées ».</translation>
    </message>
    <message>
      <source>Why was the deal lost?</source>
      <translation>Pourquoi l’affaire est-elle perdue ?</translation>
    </message>
    <message>
      <source>Choose a reason, or type a new one.</source>
      <translation>Choisissez une raison, ou tapez-en une nouvelle.</translation>
    </message>
  </context>
  <context>
    <name>Demo</name>
    <message>
      <source>Add example data</source>
      <translation>Ajouter des exemples</translation>
    </message>
  </context>
  <context>
    <name>DropStrip</name>
    <message>
      <source>Won</source>
      <translation>Gagnée</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdue</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>Archiver</translation>
    </message>
  </context>
  <context>
    <name>Editing</name>
    <message>
      <source>A long step was cut off. What it did is kept, because later work stands on it.</source>
      <translation>Une longue opération a été interrompue. Ce qu’elle a fait est gardé, car la suite du travail en dépend.</translation>
    </message>
    <message>
      <source>A long step was cut off and has been taken back.</source>
      <translation>Une longue opération interrompue a été annulée.</translation>
    </message>
    <message>
      <source>Done: {step}</source>
      <translation>Fait : {step}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>The value is set by hand now: it no longer follows the products.</source>
      <translation>La valeur est maintenant saisie à la main : elle ne suit plus les produits.</translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>Annulé : {step}</translation>
    </message>
    <message>
      <source>Redone: {step}</source>
      <translation>Rétabli : {step}</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
  </context>
  <context>
    <name>ErrorDialog</name>
    <message>
      <source>Something went wrong</source>
      <translation>Un problème est survenu</translation>
    </message>
    <message>
      <source>PipeDesk met an error that it did not expect. Everything that was saved is in your file. You can go on; if something looks wrong, close PipeDesk and open it again.</source>
      <translation>PipeDesk a rencontré une erreur inattendue. Tout ce qui a été enregistré est dans votre fichier. Vous pouvez continuer ; si quelque chose semble anormal, fermez PipeDesk puis rouvrez-le.</translation>
    </message>
    <message>
      <source>The details are also in {log}.</source>
      <translation>Les détails sont aussi dans {log}.</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Détails</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Copier les détails</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>“{name}” has no known ending.</source>
      <translation>« {name} » n’a pas d’extension connue.</translation>
    </message>
    <message>
      <source>End it in .csv, .xlsx, .json or .jsonl.</source>
      <translation>Terminez-le par .csv, .xlsx, .json ou .jsonl.</translation>
    </message>
    <message>
      <source>There is a file “{name}” already.</source>
      <translation>Il y a déjà un fichier « {name} ».</translation>
    </message>
    <message>
      <source>Choose another name, or delete it first.</source>
      <translation>Choisissez un autre nom, ou supprimez-le d’abord.</translation>
    </message>
    <message>
      <source>This does not fit into a spreadsheet.</source>
      <translation>Cela ne tient pas dans un tableur.</translation>
    </message>
    <message>
      <source>There are too many rows, or a note is too long. End the name in .csv or .json instead.</source>
      <translation>Il y a trop de lignes, ou une note est trop longue. Terminez plutôt le nom par .csv ou .json.</translation>
    </message>
    <message>
      <source>Name a picture that ends in .png.</source>
      <translation>Donnez à l’image un nom qui se termine par .png.</translation>
    </message>
  </context>
  <context>
    <name>FieldForms</name>
    <message>
      <source>Add a Field</source>
      <translation>Ajouter un champ</translation>
    </message>
    <message>
      <source>Add Field</source>
      <translation>Ajouter le champ</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>contract end, budget, …</source>
      <translation>fin du contrat, budget…</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Rename the Field</source>
      <translation>Renommer le champ</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>What Can Be Chosen</source>
      <translation>Ce qui peut être choisi</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>Options</translation>
    </message>
    <message>
      <source>what can be chosen, one a line</source>
      <translation>ce qui peut être choisi, une option par ligne</translation>
    </message>
  </context>
  <context>
    <name>Fields</name>
    <message>
      <source>Original number</source>
      <translation>Numéro d’origine</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Créée le</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Organization’s number there</source>
      <translation>Numéro de l’organisation là-bas</translation>
    </message>
    <message>
      <source>Organization’s website</source>
      <translation>Site de l’organisation</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>Person’s number there</source>
      <translation>Numéro du contact là-bas</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>Téléphone</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Intitulé</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Devise</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Pipeline</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Étape</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Statut</translation>
    </message>
    <message>
      <source>Won: yes or no</source>
      <translation>Gagnée : oui ou non</translation>
    </message>
    <message>
      <source>Closed: yes or no</source>
      <translation>Close : oui ou non</translation>
    </message>
    <message>
      <source>In its stage since</source>
      <translation>Dans son étape depuis</translation>
    </message>
    <message>
      <source>Expected close</source>
      <translation>Clôture prévue</translation>
    </message>
    <message>
      <source>Closed on</source>
      <translation>Clôturée le</translation>
    </message>
    <message>
      <source>Won on</source>
      <translation>Gagnée le</translation>
    </message>
    <message>
      <source>Lost on</source>
      <translation>Perdue le</translation>
    </message>
    <message>
      <source>Archived on</source>
      <translation>Archivée le</translation>
    </message>
    <message>
      <source>Lost reason</source>
      <translation>Raison de la perte</translation>
    </message>
    <message>
      <source>Note on the loss</source>
      <translation>Note sur la perte</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilité</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>Site web</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Ville</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Prénom</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Nom de famille</translation>
    </message>
    <message>
      <source>Job title</source>
      <translation>Fonction</translation>
    </message>
    <message>
      <source>Second e-mail</source>
      <translation>Deuxième e-mail</translation>
    </message>
    <message>
      <source>Third e-mail</source>
      <translation>Troisième e-mail</translation>
    </message>
    <message>
      <source>Second telephone</source>
      <translation>Deuxième téléphone</translation>
    </message>
    <message>
      <source>Third telephone</source>
      <translation>Troisième téléphone</translation>
    </message>
    <message>
      <source>Fourth telephone</source>
      <translation>Quatrième téléphone</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Objet</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Genre</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Échéance</translation>
    </message>
    <message>
      <source>Due: time of day</source>
      <translation>Échéance : heure</translation>
    </message>
    <message>
      <source>Done: yes or no</source>
      <translation>Fait : oui ou non</translation>
    </message>
    <message>
      <source>Done on</source>
      <translation>Fait le</translation>
    </message>
    <message>
      <source>Deal</source>
      <translation>Affaire</translation>
    </message>
    <message>
      <source>Deal’s number there</source>
      <translation>Numéro de l’affaire là-bas</translation>
    </message>
  </context>
  <context>
    <name>File</name>
    <message>
      <source>The system says: {detail}</source>
      <translation>Le système dit : {detail}</translation>
    </message>
    <message>
      <source>“{name}” is locked by another program.</source>
      <translation>« {name} » est verrouillé par un autre programme.</translation>
    </message>
    <message>
      <source>Close the other program, or wait until it has finished, and try again.</source>
      <translation>Fermez l’autre programme, ou attendez qu’il ait fini, et réessayez.</translation>
    </message>
    <message>
      <source>The disk cannot read or write “{name}”.</source>
      <translation>Le disque ne peut ni lire ni écrire « {name} ».</translation>
    </message>
    <message>
      <source>Check the disk and its cable, then restore the newest backup if the file stays unreadable.</source>
      <translation>Vérifiez le disque et son câble, puis restaurez la dernière sauvegarde si le fichier reste illisible.</translation>
    </message>
    <message>
      <source>“{name}” cannot be written.</source>
      <translation>Impossible d’écrire « {name} ».</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Le disque est plein.</translation>
    </message>
    <message>
      <source>Nothing was changed. Free some space and try again.</source>
      <translation>Rien n’a été modifié. Libérez de la place et réessayez.</translation>
    </message>
    <message>
      <source>The file or its folder is read-only. Change its permissions or work on a copy.</source>
      <translation>Le fichier ou son dossier est en lecture seule. Changez les droits ou travaillez sur une copie.</translation>
    </message>
    <message>
      <source>“{name}” is damaged.</source>
      <translation>« {name} » est endommagé.</translation>
    </message>
    <message>
      <source>It was left as it is. Restore a backup with “pipedesk restore”, or ask “pipedesk check” what is wrong.</source>
      <translation>Il est resté tel quel. Restaurez une sauvegarde avec « pipedesk restore », ou demandez à « pipedesk check » ce qui ne va pas.</translation>
    </message>
    <message>
      <source>“{name}” is not a PipeDesk file.</source>
      <translation>« {name} » n’est pas un fichier PipeDesk.</translation>
    </message>
    <message>
      <source>Choose a file that ends in .pipedesk. To bring in other data, use Import.</source>
      <translation>Choisissez un fichier en .pipedesk. Pour reprendre d’autres données, utilisez l’import.</translation>
    </message>
    <message>
      <source>“{name}” is empty.</source>
      <translation>« {name} » est vide.</translation>
    </message>
    <message>
      <source>It holds no data at all, perhaps after a broken copy. Restore a backup, or delete it and make a new file.</source>
      <translation>Il ne contient aucune donnée, peut-être après une copie interrompue. Restaurez une sauvegarde, ou supprimez-le et créez un nouveau fichier.</translation>
    </message>
    <message>
      <source>There is no file “{name}”.</source>
      <translation>Il n’y a pas de fichier « {name} ».</translation>
    </message>
    <message>
      <source>Check the name, or make a new file with “pipedesk new”. Looked for: {path}</source>
      <translation>Vérifiez le nom, ou créez un fichier avec « pipedesk new ». Cherché : {path}</translation>
    </message>
    <message>
      <source>“{name}” was made by a newer PipeDesk.</source>
      <translation>« {name} » vient d’une version plus récente de PipeDesk.</translation>
    </message>
    <message>
      <source>Update PipeDesk to open it. The file was left as it is.</source>
      <translation>Mettez PipeDesk à jour pour l’ouvrir. Le fichier est resté tel quel.</translation>
    </message>
    <message>
      <source>“{name}” cannot be opened.</source>
      <translation>Impossible d’ouvrir « {name} ».</translation>
    </message>
    <message>
      <source>Check that it is a file, that its folder exists and that you may read it.</source>
      <translation>Vérifiez que c’est un fichier, que son dossier existe et que vous pouvez le lire.</translation>
    </message>
    <message>
      <source>There is a file “{name}” already.</source>
      <translation>Il y a déjà un fichier « {name} ».</translation>
    </message>
    <message>
      <source>Choose another name, or open the existing file.</source>
      <translation>Choisissez un autre nom, ou ouvrez le fichier existant.</translation>
    </message>
  </context>
  <context>
    <name>Files</name>
    <message>
      <source>Making up example data…</source>
      <translation>Invention d’exemples…</translation>
    </message>
    <message>
      <source>Export deals</source>
      <translation>Exporter les affaires</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>Export en cours…</translation>
    </message>
    <message>
      <source>Back up to</source>
      <translation>Sauvegarder vers</translation>
    </message>
    <message>
      <source>Backing up…</source>
      <translation>Sauvegarde en cours…</translation>
    </message>
    <message numerus="yes">
      <source>%Ln deal(s) written to {name}</source>
      <translation>
        <numerusform>%Ln affaire écrite dans {name}</numerusform>
        <numerusform>%Ln affaires écrites dans {name}</numerusform>
      </translation>
    </message>
    <message>
      <source>Copied and checked: {name}</source>
      <translation>Copié et vérifié : {name}</translation>
    </message>
  </context>
  <context>
    <name>Filter</name>
    <message>
      <source>it is no JSON</source>
      <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
      <source>its version is missing</source>
      <translation>sa version manque</translation>
    </message>
    <message>
      <source>This filter was made by a newer PipeDesk.</source>
      <translation>Ce filtre vient d’une version plus récente de PipeDesk.</translation>
    </message>
    <message>
      <source>Open it with that version, or put the filter together again here.</source>
      <translation>Ouvrez-le avec cette version, ou recomposez le filtre ici.</translation>
    </message>
    <message>
      <source>it has too many parts</source>
      <translation>il a trop de parties</translation>
    </message>
    <message>
      <source>a part of it is not known</source>
      <translation>une de ses parties est inconnue</translation>
    </message>
    <message>
      <source>“{name}” is not known</source>
      <translation>« {name} » est inconnu</translation>
    </message>
    <message>
      <source>“{name}” has other parts than it should</source>
      <translation>« {name} » n’a pas les parties attendues</translation>
    </message>
    <message>
      <source>“{name}” asks for something that cannot be</source>
      <translation>« {name} » demande quelque chose d’impossible</translation>
    </message>
    <message>
      <source>This filter cannot be read: {detail}.</source>
      <translation>Ce filtre est illisible : {detail}.</translation>
    </message>
    <message>
      <source>Put it together again; nothing else is lost.</source>
      <translation>Recomposez-le ; rien d’autre n’est perdu.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouverte</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gagnée</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdue</translation>
    </message>
    <message>
      <source>Archived</source>
      <translation>Archivée</translation>
    </message>
    <message>
      <source>Close date overdue</source>
      <translation>Clôture dépassée</translation>
    </message>
    <message>
      <source>Closes this month</source>
      <translation>Clôture ce mois-ci</translation>
    </message>
    <message>
      <source>Closes this quarter</source>
      <translation>Clôture ce trimestre</translation>
    </message>
    <message>
      <source>Closes in the next 30 days</source>
      <translation>Clôture dans les 30 jours</translation>
    </message>
    <message>
      <source>No close date</source>
      <translation>Sans date de clôture</translation>
    </message>
    <message>
      <source>No next step</source>
      <translation>Sans prochaine étape</translation>
    </message>
    <message>
      <source>Next step overdue</source>
      <translation>Prochaine étape en retard</translation>
    </message>
    <message>
      <source>Next step today</source>
      <translation>Prochaine étape aujourd’hui</translation>
    </message>
    <message>
      <source>Next step this week</source>
      <translation>Prochaine étape cette semaine</translation>
    </message>
    <message>
      <source>All deals</source>
      <translation>Toutes les affaires</translation>
    </message>
    <message>
      <source>No deal</source>
      <translation>Aucune affaire</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} et {second}</translation>
    </message>
    <message>
      <source>{first} or {second}</source>
      <translation>{first} ou {second}</translation>
    </message>
    <message>
      <source>Not: {part}</source>
      <translation>Sauf : {part}</translation>
    </message>
    <message>
      <source>Text: “{words}”</source>
      <translation>Texte : « {words} »</translation>
    </message>
    <message>
      <source>Stale</source>
      <translation>En sommeil</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <source>Source: {names}</source>
      <translation>Source : {names}</translation>
    </message>
    <message>
      <source>Stage: {names}</source>
      <translation>Étape : {names}</translation>
    </message>
    <message>
      <source>Pipeline: {names}</source>
      <translation>Pipeline : {names}</translation>
    </message>
    <message>
      <source>Tag: {names}</source>
      <translation>Étiquette : {names}</translation>
    </message>
    <message>
      <source>Organization: {names}</source>
      <translation>Organisation : {names}</translation>
    </message>
    <message>
      <source>Person: {names}</source>
      <translation>Contact : {names}</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>supprimé</translation>
    </message>
    <message>
      <source>Value {least} to {most}</source>
      <translation>Valeur de {least} à {most}</translation>
    </message>
    <message>
      <source>Value ≥ {least}</source>
      <translation>Valeur ≥ {least}</translation>
    </message>
    <message>
      <source>Value ≤ {most}</source>
      <translation>Valeur ≤ {most}</translation>
    </message>
    <message>
      <source>Any value</source>
      <translation>Toute valeur</translation>
    </message>
    <message>
      <source>{field}: “{words}”</source>
      <translation>{field} : « {words} »</translation>
    </message>
    <message>
      <source>{field}: {names}</source>
      <translation>{field} : {names}</translation>
    </message>
    <message>
      <source>{field}: filled in</source>
      <translation>{field} : rempli</translation>
    </message>
    <message>
      <source>{field}: empty</source>
      <translation>{field} : vide</translation>
    </message>
    <message>
      <source>{field} {least} to {most}</source>
      <translation>{field} de {least} à {most}</translation>
    </message>
    <message>
      <source>{field} ≥ {least}</source>
      <translation>{field} ≥ {least}</translation>
    </message>
    <message>
      <source>{field} ≤ {most}</source>
      <translation>{field} ≤ {most}</translation>
    </message>
    <message>
      <source>Closes {first} to {last}</source>
      <translation>Clôture du {first} au {last}</translation>
    </message>
    <message>
      <source>Closes from {day}</source>
      <translation>Clôture à partir du {day}</translation>
    </message>
    <message>
      <source>Closes until {day}</source>
      <translation>Clôture jusqu’au {day}</translation>
    </message>
    <message>
      <source>Has a close date</source>
      <translation>Avec une date de clôture</translation>
    </message>
    <message>
      <source>({part})</source>
      <translation>({part})</translation>
    </message>
    <message>
      <source>{part}</source>
      <translation>{part}</translation>
    </message>
    <message numerus="yes">
      <source>A filter can ask for %Ln text(s) at most.</source>
      <translation>
        <numerusform>Un filtre peut chercher %Ln texte au plus.</numerusform>
        <numerusform>Un filtre peut chercher %Ln textes au plus.</numerusform>
      </translation>
    </message>
    <message>
      <source>Several words can stand in one text; each of them is looked for.</source>
      <translation>Un même texte peut contenir plusieurs mots ; chacun d’eux est recherché.</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>{shown} of {whole}</source>
      <translation>{shown} sur {whole}</translation>
    </message>
    <message>
      <source>View {name}</source>
      <translation>Vue {name}</translation>
    </message>
    <message>
      <source>Saved views</source>
      <translation>Vues enregistrées</translation>
    </message>
    <message>
      <source>&amp;Or Also</source>
      <translation>&amp;Ou bien</translation>
    </message>
    <message>
      <source>&amp;Leave These Out</source>
      <translation>&amp;Sauf celles-ci</translation>
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation>&amp;Retirer</translation>
    </message>
    <message>
      <source>or</source>
      <translation>ou</translation>
    </message>
    <message>
      <source>and</source>
      <translation>et</translation>
    </message>
    <message>
      <source>One of these is enough</source>
      <translation>Une seule de ces conditions suffit</translation>
    </message>
    <message>
      <source>Each of these is needed</source>
      <translation>Toutes ces conditions sont nécessaires</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtre</translation>
    </message>
    <message>
      <source>Add a filter</source>
      <translation>Ajouter un filtre</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Effacer le filtre</translation>
    </message>
  </context>
  <context>
    <name>FilterChip</name>
    <message>
      <source>Filter: {words}</source>
      <translation>Filtre : {words}</translation>
    </message>
    <message>
      <source>{words}
Click to change it, Delete to remove it</source>
      <translation>{words}
Cliquez pour le modifier, Suppr pour le retirer</translation>
    </message>
  </context>
  <context>
    <name>FilterForms</name>
    <message>
      <source>There is no word yet.</source>
      <translation>Il n’y a encore aucun mot.</translation>
    </message>
    <message>
      <source>Type the beginning of one or more words.</source>
      <translation>Tapez le début d’un ou de plusieurs mots.</translation>
    </message>
    <message>
      <source>Type a part of what stands in the field.</source>
      <translation>Écrivez une partie de ce qui figure dans le champ.</translation>
    </message>
    <message>
      <source>Which one is meant is not clear.</source>
      <translation>On ne sait pas lequel est voulu.</translation>
    </message>
    <message>
      <source>Type more of the name, or choose one that is offered.</source>
      <translation>Tapez une plus grande partie du nom, ou choisissez une proposition.</translation>
    </message>
    <message>
      <source>There is no limit yet.</source>
      <translation>Il n’y a encore aucune limite.</translation>
    </message>
    <message>
      <source>Fill in one of the two, or both.</source>
      <translation>Remplissez l’une des deux, ou les deux.</translation>
    </message>
    <message>
      <source>Nothing lies between these two.</source>
      <translation>Il n’y a rien entre ces deux limites.</translation>
    </message>
    <message>
      <source>The first one must not be behind the second.</source>
      <translation>La première ne doit pas dépasser la seconde.</translation>
    </message>
  </context>
  <context>
    <name>FilterMenu</name>
    <message>
      <source>&amp;Field</source>
      <translation>&amp;Champ</translation>
    </message>
    <message>
      <source>&amp;Stage</source>
      <translation>É&amp;tape</translation>
    </message>
    <message>
      <source>&amp;Pipeline</source>
      <translation>&amp;Pipeline</translation>
    </message>
    <message>
      <source>St&amp;atus</source>
      <translation>Stat&amp;ut</translation>
    </message>
    <message>
      <source>&amp;Close Date</source>
      <translation>&amp;Date de clôture</translation>
    </message>
    <message>
      <source>&amp;Next Step</source>
      <translation>Prochaine é&amp;tape</translation>
    </message>
    <message>
      <source>&amp;Tag</source>
      <translation>Éti&amp;quette</translation>
    </message>
    <message>
      <source>S&amp;ource</source>
      <translation>&amp;Source</translation>
    </message>
    <message>
      <source>No source</source>
      <translation>Sans source</translation>
    </message>
    <message>
      <source>Ticked</source>
      <translation>Coché</translation>
    </message>
    <message>
      <source>Not ticked</source>
      <translation>Non coché</translation>
    </message>
    <message>
      <source>Filled in</source>
      <translation>Rempli</translation>
    </message>
    <message>
      <source>Empty</source>
      <translation>Vide</translation>
    </message>
  </context>
  <context>
    <name>Finding</name>
    <message>
      <source>Search results</source>
      <translation>Résultats de la recherche</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Rien trouvé</translation>
    </message>
    <message>
      <source>“{title}” is in no deal yet.</source>
      <translation>« {title} » ne figure dans aucune affaire pour l’instant.</translation>
    </message>
    <message>
      <source>archived</source>
      <translation>archivée</translation>
    </message>
  </context>
  <context>
    <name>FittingRow</name>
    <message numerus="yes">
      <source>%Ln more</source>
      <translation>
        <numerusform>%Ln de plus</numerusform>
        <numerusform>%Ln de plus</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FollowUps</name>
    <message>
      <source>Plan “{subject}”</source>
      <translation>Planifier « {subject} »</translation>
    </message>
    <message>
      <source>Edit “{subject}”</source>
      <translation>Modifier « {subject} »</translation>
    </message>
    <message>
      <source>Done: “{subject}”</source>
      <translation>Fait : « {subject} »</translation>
    </message>
    <message>
      <source>Not done: “{subject}”</source>
      <translation>Pas fait : « {subject} »</translation>
    </message>
    <message>
      <source>“{subject}” is done already.</source>
      <translation>« {subject} » est déjà fait.</translation>
    </message>
    <message>
      <source>There is nothing to be reminded of.</source>
      <translation>Il n’y a rien à rappeler.</translation>
    </message>
    <message>
      <source>This moment has passed.</source>
      <translation>Ce moment est passé.</translation>
    </message>
    <message>
      <source>Choose a later one.</source>
      <translation>Choisissez-en un plus tard.</translation>
    </message>
    <message>
      <source>Snooze “{subject}”</source>
      <translation>Reporter « {subject} »</translation>
    </message>
    <message>
      <source>Delete “{subject}”</source>
      <translation>Supprimer « {subject} »</translation>
    </message>
    <message>
      <source>Remind</source>
      <translation>Rappeler</translation>
    </message>
    <message>
      <source>What is to be done?</source>
      <translation>Que faut-il faire ?</translation>
    </message>
    <message>
      <source>Type a few words, for example “Call Eva about the discount”.</source>
      <translation>Tapez quelques mots, par exemple « Appeler Éva au sujet de la remise ».</translation>
    </message>
  </context>
  <context>
    <name>Form</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
  </context>
  <context>
    <name>Formats</name>
    <message>
      <source>Yes</source>
      <translation>Oui</translation>
    </message>
    <message>
      <source>{count} d</source>
      <translation>{count} j</translation>
    </message>
    <message>
      <source>Yesterday {time}</source>
      <translation>Hier {time}</translation>
    </message>
    <message>
      <source>Tomorrow {time}</source>
      <translation>Demain {time}</translation>
    </message>
    <message>
      <source>No next step</source>
      <translation>Rien de prévu</translation>
    </message>
    <message>
      <source>Overdue {days}</source>
      <translation>En retard {days}</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Auj.</translation>
    </message>
    <message>
      <source>Overdue · {time}</source>
      <translation>En retard · {time}</translation>
    </message>
    <message>
      <source>Tomorrow</source>
      <translation>Demain</translation>
    </message>
    <message>
      <source>Today {time}</source>
      <translation>Auj. {time}</translation>
    </message>
  </context>
  <context>
    <name>Gestures</name>
    <message>
      <source>{stage}, {place} of {count}</source>
      <translation>{stage}, {place} sur {count}</translation>
    </message>
  </context>
  <context>
    <name>HiddenLine</name>
    <message>
      <source>This deal is in the archive.</source>
      <translation>Cette affaire est dans les archives.</translation>
    </message>
    <message>
      <source>Take Out</source>
      <translation>Sortir des archives</translation>
    </message>
    <message>
      <source>The filter hides this deal.</source>
      <translation>Le filtre masque cette affaire.</translation>
    </message>
    <message>
      <source>Clear Filter</source>
      <translation>Effacer le filtre</translation>
    </message>
  </context>
  <context>
    <name>Import</name>
    <message>
      <source>This is there already; not added again.</source>
      <translation>Déjà présent ; pas ajouté de nouveau.</translation>
    </message>
    <message>
      <source>This was deleted there; left out.</source>
      <translation>Supprimé là-bas ; laissé de côté.</translation>
    </message>
    <message>
      <source>No organization of this number or website is here; import organizations first.</source>
      <translation>Aucune organisation de ce numéro ou de ce site n’est ici ; importez d’abord les organisations.</translation>
    </message>
    <message>
      <source>No single deal of this name or number is here; it stands by itself.</source>
      <translation>Aucune affaire unique de ce nom ou de ce numéro n’est ici ; la relance reste seule.</translation>
    </message>
    <message>
      <source>This row has no title; left out.</source>
      <translation>Cette ligne n’a pas d’intitulé ; laissée de côté.</translation>
    </message>
    <message>
      <source>This row has no name; left out.</source>
      <translation>Cette ligne n’a pas de nom ; laissée de côté.</translation>
    </message>
    <message>
      <source>This row has neither a name nor an e-mail; left out.</source>
      <translation>Cette ligne n’a ni nom ni e-mail ; laissée de côté.</translation>
    </message>
    <message>
      <source>This row does not say what is to be done; left out.</source>
      <translation>Cette ligne ne dit pas quoi faire ; laissée de côté.</translation>
    </message>
    <message>
      <source>“{text}” is not a way to write dates.</source>
      <translation>« {text} » n’est pas une façon d’écrire les dates.</translation>
    </message>
    <message>
      <source>Give dmy, mdy or ymd, or a pattern such as %d/%m/%Y.</source>
      <translation>Donnez dmy, mdy ou ymd, ou un modèle tel que %d/%m/%Y.</translation>
    </message>
    <message>
      <source>comma</source>
      <translation>virgule</translation>
    </message>
    <message>
      <source>semicolon</source>
      <translation>point-virgule</translation>
    </message>
    <message>
      <source>tab</source>
      <translation>tabulation</translation>
    </message>
    <message>
      <source>vertical bar</source>
      <translation>barre verticale</translation>
    </message>
    <message>
      <source>“{sign}” between the cells</source>
      <translation>« {sign} » entre les cellules</translation>
    </message>
    <message>
      <source>no header row</source>
      <translation>pas de ligne de titres</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) above the header passed over</source>
      <translation>
        <numerusform>%Ln ligne passée au-dessus des titres</numerusform>
        <numerusform>%Ln lignes passées au-dessus des titres</numerusform>
      </translation>
    </message>
    <message>
      <source>Row {row} of “{name}” opens a quotation mark that is never closed.</source>
      <translation>La ligne {row} de « {name} » ouvre un guillemet qui n’est jamais fermé.</translation>
    </message>
    <message>
      <source>Close it, or double it where it belongs to the text, and try again.</source>
      <translation>Fermez-le, ou doublez-le s’il fait partie du texte, et réessayez.</translation>
    </message>
    <message>
      <source>{encoding}</source>
      <translation>{encoding}</translation>
    </message>
    <message numerus="yes">
      <source>{encoding} with %Ln broken byte(s)</source>
      <translation>
        <numerusform>{encoding}, %Ln octet abîmé</numerusform>
        <numerusform>{encoding}, %Ln octets abîmés</numerusform>
      </translation>
    </message>
    <message>
      <source>marked at its start</source>
      <translation>marqué à son début</translation>
    </message>
    <message>
      <source>valid throughout</source>
      <translation>valide du début à la fin</translation>
    </message>
    <message>
      <source>nearly all of it is valid</source>
      <translation>presque entièrement valide</translation>
    </message>
    <message>
      <source>The characters of “{name}” are broken.</source>
      <translation>Les caractères de « {name} » sont abîmés.</translation>
    </message>
    <message>
      <source>It claims to be {encoding} and is not. Export it again, as UTF-8.</source>
      <translation>Il se dit {encoding} et ne l’est pas. Exportez-le de nouveau, en UTF-8.</translation>
    </message>
    <message>
      <source>every other byte is zero</source>
      <translation>un octet sur deux est nul</translation>
    </message>
    <message>
      <source>not UTF-8, lines end as on old Macs</source>
      <translation>pas de l’UTF-8, fins de ligne des anciens Mac</translation>
    </message>
    <message>
      <source>not UTF-8</source>
      <translation>pas de l’UTF-8</translation>
    </message>
    <message>
      <source>There is no field “{name}”.</source>
      <translation>Il n’y a pas de champ « {name} ».</translation>
    </message>
    <message>
      <source>The fields of {kind} are: {fields}.</source>
      <translation>Les champs de {kind} sont : {fields}.</translation>
    </message>
    <message>
      <source>Rows cannot be “{name}”.</source>
      <translation>Des lignes ne peuvent pas être « {name} ».</translation>
    </message>
    <message>
      <source>They can be: {kinds}.</source>
      <translation>Elles peuvent être : {kinds}.</translation>
    </message>
    <message>
      <source>Import {names}</source>
      <translation>Importer {names}</translation>
    </message>
    <message>
      <source>“{code}” is no currency.</source>
      <translation>« {code} » n’est pas une devise.</translation>
    </message>
    <message>
      <source>Use the three letters of a currency, such as EUR or CHF.</source>
      <translation>Utilisez les trois lettres d’une devise, comme EUR ou CHF.</translation>
    </message>
    <message>
      <source>you chose it</source>
      <translation>votre choix</translation>
    </message>
    <message>
      <source>another column says it already</source>
      <translation>une autre colonne le dit déjà</translation>
    </message>
    <message>
      <source>its values do not fit its name</source>
      <translation>ses valeurs ne vont pas avec son nom</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>pas connue</translation>
    </message>
    <message>
      <source>It is not clear what the rows are.</source>
      <translation>On ne voit pas ce que sont les lignes.</translation>
    </message>
    <message>
      <source>Say it: deals, organizations, people or follow-ups. The columns are: {columns}.</source>
      <translation>Dites-le : affaires, organisations, contacts ou relances. Les colonnes sont : {columns}.</translation>
    </message>
    <message>
      <source>No column says what a row is called.</source>
      <translation>Aucune colonne ne dit comment s’appelle une ligne.</translation>
    </message>
    <message>
      <source>Say which one is the {field}. The columns are: {columns}.</source>
      <translation>Dites laquelle est : {field}. Les colonnes sont : {columns}.</translation>
    </message>
    <message>
      <source>The file has no column “{name}”.</source>
      <translation>Le fichier n’a pas de colonne « {name} ».</translation>
    </message>
    <message>
      <source>Its columns are: {columns}.</source>
      <translation>Ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <source>likely</source>
      <translation>probable</translation>
    </message>
    <message>
      <source>known name</source>
      <translation>nom connu</translation>
    </message>
    <message>
      <source>This was not understood; left empty.</source>
      <translation>Pas compris ; laissé vide.</translation>
    </message>
    <message>
      <source>This is no date of the calendar; left empty.</source>
      <translation>Ce n’est pas une date du calendrier ; laissé vide.</translation>
    </message>
    <message>
      <source>This is too long; only the first {limit} characters were taken.</source>
      <translation>Trop long ; seuls les {limit} premiers caractères ont été pris.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) beyond the last column; the row may have slipped.</source>
      <translation>
        <numerusform>%Ln cellule après la dernière colonne ; la ligne a peut-être glissé.</numerusform>
        <numerusform>%Ln cellules après la dernière colonne ; la ligne a peut-être glissé.</numerusform>
      </translation>
    </message>
    <message>
      <source>This is no currency; taken as {currency}.</source>
      <translation>Ce n’est pas une devise ; pris pour {currency}.</translation>
    </message>
    <message>
      <source>This is no amount; left empty.</source>
      <translation>Ce n’est pas un montant ; laissé vide.</translation>
    </message>
    <message>
      <source>This is no percentage from 0 to 100; left empty.</source>
      <translation>Ce n’est pas un pourcentage de 0 à 100 ; laissé vide.</translation>
    </message>
    <message>
      <source>This is neither yes nor no; left empty.</source>
      <translation>Ni oui ni non ; laissé vide.</translation>
    </message>
    <message>
      <source>This is no time of day; left empty.</source>
      <translation>Ce n’est pas une heure ; laissé vide.</translation>
    </message>
    <message>
      <source>There is no file “{name}”.</source>
      <translation>Il n’y a pas de fichier « {name} ».</translation>
    </message>
    <message>
      <source>Check the name. Looked for: {path}</source>
      <translation>Vérifiez le nom. Cherché : {path}</translation>
    </message>
    <message>
      <source>“{name}” is not a file.</source>
      <translation>« {name} » n’est pas un fichier.</translation>
    </message>
    <message>
      <source>Choose a CSV file or a spreadsheet. Of a folder, choose the files in it one by one.</source>
      <translation>Choisissez un fichier CSV ou un tableur. D’un dossier, choisissez les fichiers un par un.</translation>
    </message>
    <message>
      <source>“{name}” holds no rows.</source>
      <translation>« {name} » ne contient aucune ligne.</translation>
    </message>
    <message>
      <source>Export it again from the other program, with its header row.</source>
      <translation>Exportez-le de nouveau de l’autre logiciel, avec sa ligne de titres.</translation>
    </message>
    <message>
      <source>“{name}” is not a table.</source>
      <translation>« {name} » n’est pas un tableau.</translation>
    </message>
    <message>
      <source>Choose a CSV file or a spreadsheet.</source>
      <translation>Choisissez un fichier CSV ou un tableur.</translation>
    </message>
    <message>
      <source>“{name}” is text of another kind and not a table.</source>
      <translation>« {name} » est un autre texte et non un tableau.</translation>
    </message>
    <message>
      <source>Open it in a spreadsheet program and save it as CSV or XLSX.</source>
      <translation>Ouvrez-le dans un tableur et enregistrez-le en CSV ou XLSX.</translation>
    </message>
    <message>
      <source>“{name}” cannot be read.</source>
      <translation>Impossible de lire « {name} ».</translation>
    </message>
    <message>
      <source>The system says: {detail}</source>
      <translation>Le système dit : {detail}</translation>
    </message>
    <message>
      <source>day first</source>
      <translation>jour d’abord</translation>
    </message>
    <message>
      <source>month first</source>
      <translation>mois d’abord</translation>
    </message>
    <message>
      <source>In “{column}” day and month could be swapped; read with {order}.</source>
      <translation>Dans « {column} », jour et mois peuvent s’échanger ; lu : {order}.</translation>
    </message>
    <message>
      <source>In “{column}” the “{sign}” is read as separating thousands.</source>
      <translation>Dans « {column} », « {sign} » est lu comme séparateur de milliers.</translation>
    </message>
    <message numerus="yes">
      <source>looks like {program}: %Ln column(s) known</source>
      <translation>
        <numerusform>ressemble à {program} : %Ln colonne connue</numerusform>
        <numerusform>ressemble à {program} : %Ln colonnes connues</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln ligne</numerusform>
        <numerusform>%Ln lignes</numerusform>
      </translation>
    </message>
    <message>
      <source>“{sign}” is no decimal sign.</source>
      <translation>« {sign} » n’est pas un signe décimal.</translation>
    </message>
    <message>
      <source>Give “.” or “,”.</source>
      <translation>Donnez « . » ou « , ».</translation>
    </message>
    <message>
      <source>“{column}” has {number} different values. Are these stages?</source>
      <translation>« {column} » a {number} valeurs différentes. Sont-ce des étapes ?</translation>
    </message>
    <message>
      <source>There is no import profile “{name}”.</source>
      <translation>Il n’y a pas de profil d’import « {name} ».</translation>
    </message>
    <message>
      <source>The profiles are: {profiles}.</source>
      <translation>Les profils sont : {profiles}.</translation>
    </message>
    <message>
      <source>sheet “{name}”</source>
      <translation>feuille « {name} »</translation>
    </message>
    <message>
      <source>“{name}” unpacks to {size} MB.</source>
      <translation>« {name} » se décompresse en {size} Mo.</translation>
    </message>
    <message>
      <source>That is more than a list of deals needs. Save it as CSV and try again.</source>
      <translation>C’est plus qu’il n’en faut pour une liste d’affaires. Enregistrez-le en CSV et réessayez.</translation>
    </message>
    <message>
      <source>“{name}” has no sheet “{sheet}”.</source>
      <translation>« {name} » n’a pas de feuille « {sheet} ».</translation>
    </message>
    <message>
      <source>Its sheets are: {sheets}.</source>
      <translation>Ses feuilles sont : {sheets}.</translation>
    </message>
  </context>
  <context>
    <name>ImportAssistant</name>
    <message>
      <source>Import a file</source>
      <translation>Importer un fichier</translation>
    </message>
    <message>
      <source>The import was stopped; nothing of it is left.</source>
      <translation>L’importation a été arrêtée ; il n’en reste rien.</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>Import</source>
      <translation>Importer</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Taking back what was written…</source>
      <translation>Annulation de ce qui a été écrit…</translation>
    </message>
    <message>
      <source>Dates: as found</source>
      <translation>Dates : comme trouvées</translation>
    </message>
    <message>
      <source>Dates: day first</source>
      <translation>Dates : jour d’abord</translation>
    </message>
    <message>
      <source>Dates: month first</source>
      <translation>Dates : mois d’abord</translation>
    </message>
    <message>
      <source>Dates: year first</source>
      <translation>Dates : année d’abord</translation>
    </message>
    <message>
      <source>Looking through the file…</source>
      <translation>Lecture du fichier…</translation>
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation>Rien n’a été importé.</translation>
    </message>
    <message>
      <source>What does not come in as it is, row by row</source>
      <translation>Ce qui n’est pas repris tel quel, ligne par ligne</translation>
    </message>
    <message>
      <source>What the rows are</source>
      <translation>Ce que sont les lignes</translation>
    </message>
    <message>
      <source>How dates are written</source>
      <translation>Comment les dates sont écrites</translation>
    </message>
  </context>
  <context>
    <name>KeyForm</name>
    <message>
      <source>Change the key</source>
      <translation>Changer la touche</translation>
    </message>
    <message>
      <source>Set Key</source>
      <translation>Attribuer</translation>
    </message>
    <message>
      <source>New key</source>
      <translation>Nouvelle touche</translation>
    </message>
    <message>
      <source>Back to {key}</source>
      <translation>Revenir à {key}</translation>
    </message>
    <message>
      <source>Back to No Key</source>
      <translation>Revenir à aucune touche</translation>
    </message>
    <message>
      <source>No Key</source>
      <translation>Aucune touche</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Keyboard Shortcuts</source>
      <translation>Raccourcis clavier</translation>
    </message>
    <message>
      <source>Find a command or a key</source>
      <translation>Chercher une commande ou une touche</translation>
    </message>
    <message>
      <source>Also commands without a key</source>
      <translation>Aussi les commandes sans touche</translation>
    </message>
    <message>
      <source>Press a key here to change it.</source>
      <translation>Cliquez sur une touche pour la changer.</translation>
    </message>
    <message>
      <source>Reset All…</source>
      <translation>Tout réinitialiser…</translation>
    </message>
    <message>
      <source>Anywhere</source>
      <translation>Partout</translation>
    </message>
    <message>
      <source>From card to card</source>
      <translation>D’une carte à l’autre</translation>
    </message>
    <message>
      <source>Edit a field</source>
      <translation>Modifier un champ</translation>
    </message>
    <message>
      <source>Edit, pin, delete a note</source>
      <translation>Modifier, épingler, supprimer une note</translation>
    </message>
    <message>
      <source>Leave a field, cancel a drag</source>
      <translation>Quitter un champ, annuler un glisser</translation>
    </message>
    <message>
      <source>Next control, or back</source>
      <translation>Élément suivant ou précédent</translation>
    </message>
    <message>
      <source>Change the key</source>
      <translation>Changer la touche</translation>
    </message>
    <message>
      <source>Reset all keys?</source>
      <translation>Réinitialiser toutes les touches ?</translation>
    </message>
    <message>
      <source>Reset All</source>
      <translation>Tout réinitialiser</translation>
    </message>
    <message numerus="yes">
      <source>%Ln command(s) have keys of your own.</source>
      <translation>
        <numerusform>%Ln commande a une touche à vous.</numerusform>
        <numerusform>%Ln commandes ont des touches à vous.</numerusform>
      </translation>
    </message>
    <message>
      <source>No key has been pressed.</source>
      <translation>Aucune touche n’a été pressée.</translation>
    </message>
    <message>
      <source>Press the new key in the field above.</source>
      <translation>Pressez la nouvelle touche dans le champ ci-dessus.</translation>
    </message>
    <message>
      <source>{key} is the key of the view “{view}”.</source>
      <translation>{key} est la touche de la vue « {view} ».</translation>
    </message>
    <message>
      <source>Press another one, or change that of the view under “Edit Views…”.</source>
      <translation>Pressez-en une autre, ou changez celle de la vue sous « Modifier les vues… ».</translation>
    </message>
    <message>
      <source>{key} is the key of “{action}”.</source>
      <translation>{key} est la touche de « {action} ».</translation>
    </message>
    <message>
      <source>Set it once more to take it away from there, or press another one.</source>
      <translation>Attribuez-la encore une fois pour l’y reprendre, ou pressez-en une autre.</translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>Others</source>
      <translation>Autres</translation>
    </message>
    <message>
      <source>Colours: {names}</source>
      <translation>Couleurs : {names}</translation>
    </message>
  </context>
  <context>
    <name>LineItems</name>
    <message>
      <source>There are too many products in this deal.</source>
      <translation>Il y a trop de produits dans cette affaire.</translation>
    </message>
    <message>
      <source>There is room for {most}. Remove one first.</source>
      <translation>Il y a de la place pour {most}. Retirez-en un d’abord.</translation>
    </message>
    <message>
      <source>Add the product “{name}”</source>
      <translation>Ajouter le produit « {name} »</translation>
    </message>
    <message>
      <source>“{name}” is in a deal.</source>
      <translation>« {name} » est dans une affaire.</translation>
    </message>
    <message>
      <source>Remove it from “{title}” first, or give it another name.</source>
      <translation>Retirez-le d’abord de « {title} », ou donnez-lui un autre nom.</translation>
    </message>
    <message>
      <source>Remove the product “{name}”</source>
      <translation>Supprimer le produit « {name} »</translation>
    </message>
    <message>
      <source>Edit the product “{name}”</source>
      <translation>Modifier le produit « {name} »</translation>
    </message>
    <message>
      <source>A product needs a name.</source>
      <translation>Il faut un nom au produit.</translation>
    </message>
    <message>
      <source>Type what is being sold.</source>
      <translation>Écrivez ce qui est vendu.</translation>
    </message>
    <message>
      <source>There is a product “{name}” already.</source>
      <translation>Il y a déjà un produit « {name} ».</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>Edit the products of “{title}”</source>
      <translation>Modifier les produits de « {title} »</translation>
    </message>
    <message>
      <source>This comes to more than a value can be.</source>
      <translation>Le total dépasse ce qu’une valeur peut être.</translation>
    </message>
    <message>
      <source>Take a smaller quantity or price.</source>
      <translation>Prenez une quantité ou un prix plus petit.</translation>
    </message>
    <message>
      <source>“{text}” is not a quantity.</source>
      <translation>« {text} » n’est pas une quantité.</translation>
    </message>
    <message>
      <source>Type a number above 0, such as 3 or 2,5.</source>
      <translation>Écrivez un nombre supérieur à 0, par exemple 3 ou 2,5.</translation>
    </message>
    <message>
      <source>“{text}” is not a percentage.</source>
      <translation>« {text} » n’est pas un pourcentage.</translation>
    </message>
    <message>
      <source>Type a number from 0 to 100, such as 20 or 5,5.</source>
      <translation>Écrivez un nombre de 0 à 100, par exemple 20 ou 5,5.</translation>
    </message>
  </context>
  <context>
    <name>LineItemsView</name>
    <message>
      <source>Before tax {net} · tax {tax} · with tax {gross}</source>
      <translation>Hors taxe {net} · taxe {tax} · taxe comprise {gross}</translation>
    </message>
    <message>
      <source>&amp;Edit the Product…</source>
      <translation>&amp;Modifier le produit…</translation>
    </message>
    <message>
      <source>Move &amp;Up</source>
      <translation>M&amp;onter</translation>
    </message>
    <message>
      <source>Move &amp;Down</source>
      <translation>&amp;Descendre</translation>
    </message>
    <message>
      <source>&amp;Remove from the Deal</source>
      <translation>&amp;Retirer de l’affaire</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Produits</translation>
    </message>
    <message>
      <source>make the value</source>
      <translation>font la valeur</translation>
    </message>
    <message>
      <source>The value of the deal is what its products come to before tax</source>
      <translation>La valeur de l’affaire est le total hors taxe de ses produits</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>Montant</translation>
    </message>
    <message>
      <source>Add a product</source>
      <translation>Ajouter un produit</translation>
    </message>
    <message>
      <source>add a product</source>
      <translation>ajouter un produit</translation>
    </message>
  </context>
  <context>
    <name>Links</name>
    <message>
      <source>This is no link to a deal: {link}</source>
      <translation>Ce n’est pas un lien vers une affaire : {link}</translation>
    </message>
    <message>
      <source>The deal of this link is not in “{name}”.</source>
      <translation>L’affaire de ce lien n’est pas dans « {name} ».</translation>
    </message>
    <message>
      <source>It may be in another file, or have been deleted there.</source>
      <translation>Elle est peut-être dans un autre fichier, ou y a été supprimée.</translation>
    </message>
    <message>
      <source>Links to deals look like pipedesk://deal/… and come from “Copy Link” in the Deal menu.</source>
      <translation>Les liens vers les affaires ressemblent à pipedesk://deal/… et viennent de « Copier le lien » dans le menu Affaire.</translation>
    </message>
  </context>
  <context>
    <name>List</name>
    <message>
      <source>“{text}” is not a stage of this pipeline.</source>
      <translation>« {text} » n’est pas une étape de ce pipeline.</translation>
    </message>
    <message>
      <source>Choose one of: {names}.</source>
      <translation>Choisissez parmi : {names}.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln affaire</numerusform>
        <numerusform>%Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>No organization</source>
      <translation>Sans organisation</translation>
    </message>
    <message>
      <source>No source</source>
      <translation>Sans source</translation>
    </message>
    <message>
      <source>No close date</source>
      <translation>Sans date de clôture</translation>
    </message>
    <message>
      <source>Not grouped</source>
      <translation>Sans groupes</translation>
    </message>
    <message>
      <source>By stage</source>
      <translation>Par étape</translation>
    </message>
    <message>
      <source>By organization</source>
      <translation>Par organisation</translation>
    </message>
    <message>
      <source>By source</source>
      <translation>Par source</translation>
    </message>
    <message>
      <source>By status</source>
      <translation>Par statut</translation>
    </message>
    <message>
      <source>By close month</source>
      <translation>Par mois de clôture</translation>
    </message>
    <message>
      <source>Open deals</source>
      <translation>Affaires ouvertes</translation>
    </message>
    <message>
      <source>Won deals</source>
      <translation>Affaires gagnées</translation>
    </message>
    <message>
      <source>Lost deals</source>
      <translation>Affaires perdues</translation>
    </message>
    <message>
      <source>Archived deals</source>
      <translation>Affaires archivées</translation>
    </message>
    <message>
      <source>All deals</source>
      <translation>Toutes les affaires</translation>
    </message>
    <message>
      <source>{currency}: {count}, {value}, weighted {weighted}</source>
      <translation>{currency} : {count}, {value}, pondéré {weighted}</translation>
    </message>
  </context>
  <context>
    <name>ListArea</name>
    <message>
      <source>Columns</source>
      <translation>Colonnes</translation>
    </message>
    <message>
      <source>Add a Deal</source>
      <translation>Ajouter une affaire</translation>
    </message>
    <message>
      <source>No deals here</source>
      <translation>Aucune affaire ici</translation>
    </message>
    <message>
      <source>Choose other deals above, or add one.</source>
      <translation>Choisissez d’autres affaires ci-dessus, ou ajoutez-en une.</translation>
    </message>
  </context>
  <context>
    <name>ListColumns</name>
    <message>
      <source>Deal</source>
      <translation>Affaire</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Étape</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Statut</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Prob.</source>
      <translation>Prob.</translation>
    </message>
    <message>
      <source>Weighted</source>
      <translation>Pondérée</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>Prochaine étape</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Clôture</translation>
    </message>
    <message>
      <source>In stage</source>
      <translation>Dans l’étape</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>Âge</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Créée</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Conclue</translation>
    </message>
    <message>
      <source>Lost because</source>
      <translation>Motif de perte</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilité</translation>
    </message>
    <message>
      <source>Weighted value</source>
      <translation>Valeur pondérée</translation>
    </message>
    <message>
      <source>Expected close</source>
      <translation>Clôture prévue</translation>
    </message>
    <message>
      <source>Days in its stage</source>
      <translation>Jours dans l’étape</translation>
    </message>
    <message>
      <source>Days since it was created</source>
      <translation>Jours depuis la création</translation>
    </message>
    <message>
      <source>Created on</source>
      <translation>Créée le</translation>
    </message>
    <message>
      <source>Won or lost on</source>
      <translation>Gagnée ou perdue le</translation>
    </message>
    <message>
      <source>Why it was lost</source>
      <translation>Motif de la perte</translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message>
      <source>List of deals</source>
      <translation>Liste des affaires</translation>
    </message>
    <message numerus="yes">
      <source>{deals} · %Ln selected</source>
      <translation>
        <numerusform>{deals} · %Ln choisie</numerusform>
        <numerusform>{deals} · %Ln choisies</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Listing</name>
    <message numerus="yes">
      <source>%Ln row(s) copied as cells</source>
      <translation>
        <numerusform>%Ln ligne copiée dans des cellules</numerusform>
        <numerusform>%Ln lignes copiées dans des cellules</numerusform>
      </translation>
    </message>
    <message>
      <source>All pipelines</source>
      <translation>Tous les pipelines</translation>
    </message>
    <message>
      <source>Pipeline {name}</source>
      <translation>Pipeline {name}</translation>
    </message>
    <message>
      <source>All groups are closed already.</source>
      <translation>Tous les groupes sont déjà fermés.</translation>
    </message>
    <message>
      <source>All groups are open already.</source>
      <translation>Tous les groupes sont déjà ouverts.</translation>
    </message>
  </context>
  <context>
    <name>Looks</name>
    <message>
      <source>Sort by</source>
      <translation>Trier par</translation>
    </message>
    <message>
      <source>Cards show</source>
      <translation>Les cartes affichent</translation>
    </message>
    <message>
      <source>Colour cards by</source>
      <translation>Colorer les cartes par</translation>
    </message>
  </context>
  <context>
    <name>Menu</name>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Fichier</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>É&amp;dition</translation>
    </message>
    <message>
      <source>&amp;Deal</source>
      <translation>&amp;Affaire</translation>
    </message>
    <message>
      <source>&amp;Pipeline</source>
      <translation>&amp;Pipeline</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>Afficha&amp;ge</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Outils</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>Ai&amp;de</translation>
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
      <source>Ne&amp;xt Step</source>
      <translation>Pro&amp;chaine étape</translation>
    </message>
    <message>
      <source>&amp;Move to</source>
      <translation>Dép&amp;lacer vers</translation>
    </message>
    <message>
      <source>Cop&amp;y and Print</source>
      <translation>Co&amp;pier et imprimer</translation>
    </message>
    <message>
      <source>&amp;Go to</source>
      <translation>&amp;Aller à</translation>
    </message>
    <message>
      <source>&amp;Sort Column</source>
      <translation>Tr&amp;ier la colonne</translation>
    </message>
    <message>
      <source>Card La&amp;yout</source>
      <translation>Affichage des &amp;cartes</translation>
    </message>
    <message>
      <source>Col&amp;our Cards By</source>
      <translation>&amp;Colorer les cartes par</translation>
    </message>
    <message>
      <source>Quic&amp;k Filters</source>
      <translation>Filtres e&amp;xpress</translation>
    </message>
    <message>
      <source>Saved Vie&amp;ws</source>
      <translation>&amp;Vues enregistrées</translation>
    </message>
    <message>
      <source>&amp;Arrange List</source>
      <translation>&amp;Disposer la liste</translation>
    </message>
    <message>
      <source>T&amp;heme</source>
      <translation>T&amp;hème</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>&amp;Langue</translation>
    </message>
  </context>
  <context>
    <name>Money</name>
    <message>
      <source>A value cannot be negative.</source>
      <translation>Une valeur ne peut pas être négative.</translation>
    </message>
    <message>
      <source>Type 0 or more, for example 32000.</source>
      <translation>Tapez 0 ou plus, par exemple 32000.</translation>
    </message>
    <message>
      <source>This value is too large.</source>
      <translation>Cette valeur est trop grande.</translation>
    </message>
    <message>
      <source>The largest value is {most}.</source>
      <translation>La plus grande valeur est {most}.</translation>
    </message>
    <message>
      <source>“{text}” is not an amount.</source>
      <translation>« {text} » n’est pas un montant.</translation>
    </message>
    <message>
      <source>Type a number such as 32000, 32 000,50 or 12k.</source>
      <translation>Tapez un nombre tel que 32000, 32 000,50 ou 12k.</translation>
    </message>
  </context>
  <context>
    <name>MoveForm</name>
    <message>
      <source>Reason</source>
      <translation>Raison</translation>
    </message>
    <message>
      <source>why it may move without; kept as a note</source>
      <translation>pourquoi s’en passer ; gardé comme note</translation>
    </message>
    <message>
      <source>Moved on without: {what}
Reason: {reason}</source>
      <translation>Passée à l’étape suivante sans : {what}
Raison : {reason}</translation>
    </message>
    <message>
      <source>Move Anyway</source>
      <translation>Déplacer quand même</translation>
    </message>
    <message>
      <source>Before it goes on</source>
      <translation>Avant la suite</translation>
    </message>
  </context>
  <context>
    <name>Moving</name>
    <message>
      <source>Something is still open.</source>
      <translation>Il reste quelque chose à faire.</translation>
    </message>
    <message>
      <source>Tick it off and fill it in, or say why it moves all the same.</source>
      <translation>Cochez et complétez, ou dites pourquoi l’affaire avance tout de même.</translation>
    </message>
    <message>
      <source>where it came from</source>
      <translation>d’où elle vient</translation>
    </message>
    <message>
      <source>Before it moves to {stage}</source>
      <translation>Avant de passer à {stage}</translation>
    </message>
    <message>
      <source>Before they move to {stage}</source>
      <translation>Avant qu’elles passent à {stage}</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Déplacer</translation>
    </message>
    <message>
      <source>Mark as won</source>
      <translation>Marquer comme gagnée</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gagnée</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Won on</source>
      <translation>Gagnée le</translation>
    </message>
    <message>
      <source>Before they are won</source>
      <translation>Avant qu’elles soient gagnées</translation>
    </message>
  </context>
  <context>
    <name>Names</name>
    <message>
      <source>This text is too long.</source>
      <translation>Ce texte est trop long.</translation>
    </message>
    <message>
      <source>There is room for {limit} characters. Put the rest in a note.</source>
      <translation>Il y a de la place pour {limit} caractères. Mettez le reste dans une note.</translation>
    </message>
  </context>
  <context>
    <name>Narrowing</name>
    <message>
      <source>The filter hides the new deal.</source>
      <translation>Le filtre masque la nouvelle affaire.</translation>
    </message>
    <message>
      <source>Clear Filter</source>
      <translation>Effacer le filtre</translation>
    </message>
  </context>
  <context>
    <name>NextStep</name>
    <message numerus="yes">
      <source>%Ln more planned</source>
      <translation>
        <numerusform>%Ln autre prévue</numerusform>
        <numerusform>%Ln autres prévues</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing is planned. What comes next?</source>
      <translation>Rien n’est prévu. Et ensuite ?</translation>
    </message>
    <message>
      <source>Nothing is planned.</source>
      <translation>Rien n’est prévu.</translation>
    </message>
    <message>
      <source>No next step</source>
      <translation>Rien de prévu</translation>
    </message>
    <message>
      <source>Reminder: {when}</source>
      <translation>Rappel : {when}</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fait</translation>
    </message>
    <message>
      <source>Snooze</source>
      <translation>Reporter</translation>
    </message>
    <message>
      <source>Plan…</source>
      <translation>Planifier…</translation>
    </message>
  </context>
  <context>
    <name>NoteEditor</name>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Entrée</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Échap</translation>
    </message>
  </context>
  <context>
    <name>Notes</name>
    <message>
      <source>Add a note</source>
      <translation>Ajouter une note</translation>
    </message>
    <message>
      <source>Edit a note</source>
      <translation>Modifier une note</translation>
    </message>
    <message>
      <source>Pin a note</source>
      <translation>Épingler une note</translation>
    </message>
    <message>
      <source>Unpin a note</source>
      <translation>Désépingler une note</translation>
    </message>
    <message>
      <source>Delete a note</source>
      <translation>Supprimer une note</translation>
    </message>
    <message>
      <source>The note is empty.</source>
      <translation>La note est vide.</translation>
    </message>
    <message>
      <source>Type something first.</source>
      <translation>Tapez d’abord quelque chose.</translation>
    </message>
  </context>
  <context>
    <name>OfferLine</name>
    <message>
      <source>Plan</source>
      <translation>Planifier</translation>
    </message>
    <message>
      <source>Plan this follow-up</source>
      <translation>Planifier cette relance</translation>
    </message>
    <message>
      <source>Enter plans it, Ctrl+Enter keeps a note, Esc leaves it a note</source>
      <translation>Entrée planifie, Ctrl+Entrée garde une note, Échap laisse le texte en note</translation>
    </message>
  </context>
  <context>
    <name>Offering</name>
    <message>
      <source>“{title}” has no next step.</source>
      <translation>« {title} » n’a pas de prochaine étape.</translation>
    </message>
    <message>
      <source>Call in 3 Days</source>
      <translation>Appel dans 3 jours</translation>
    </message>
    <message>
      <source>Plan…</source>
      <translation>Planifier…</translation>
    </message>
    <message>
      <source>Never Offer</source>
      <translation>Ne plus proposer</translation>
    </message>
    <message>
      <source>Call {name}</source>
      <translation>Appeler {name}</translation>
    </message>
    <message>
      <source>Call</source>
      <translation>Appeler</translation>
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message>
      <source>Deals</source>
      <translation>Affaires</translation>
    </message>
    <message>
      <source>Organizations</source>
      <translation>Organisations</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Contacts</translation>
    </message>
    <message>
      <source>Follow-ups</source>
      <translation>Relances</translation>
    </message>
    <message numerus="yes">
      <source>%Ln won</source>
      <translation>
        <numerusform>%Ln gagnée</numerusform>
        <numerusform>%Ln gagnées</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln lost</source>
      <translation>
        <numerusform>%Ln perdue</numerusform>
        <numerusform>%Ln perdues</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln affaire</numerusform>
        <numerusform>%Ln affaires</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln organization(s)</source>
      <translation>
        <numerusform>%Ln organisation</numerusform>
        <numerusform>%Ln organisations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln people</source>
      <translation>
        <numerusform>%Ln contact</numerusform>
        <numerusform>%Ln contacts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln follow-up(s)</source>
      <translation>
        <numerusform>%Ln relance</numerusform>
        <numerusform>%Ln relances</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing new</source>
      <translation>Rien de nouveau</translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) are here already</source>
      <translation>
        <numerusform>%Ln ligne est déjà ici</numerusform>
        <numerusform>%Ln lignes sont déjà ici</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more</source>
      <translation>
        <numerusform>et %Ln autre</numerusform>
        <numerusform>et %Ln autres</numerusform>
      </translation>
    </message>
    <message>
      <source>Row {row}: “{value}” – {reason}</source>
      <translation>Ligne {row} : « {value} » – {reason}</translation>
    </message>
    <message>
      <source>Row {row}: {reason}</source>
      <translation>Ligne {row} : {reason}</translation>
    </message>
    <message>
      <source>Row {row}, {column}: “{value}” – {reason}</source>
      <translation>Ligne {row}, {column} : « {value} » – {reason}</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Board</source>
      <translation>Tableau</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
  </context>
  <context>
    <name>PaletteBox</name>
    <message>
      <source>Nothing found</source>
      <translation>Rien trouvé</translation>
    </message>
    <message>
      <source>Search deals, people, commands…</source>
      <translation>Chercher une affaire, un contact, une commande…</translation>
    </message>
    <message>
      <source>What can be opened or done</source>
      <translation>Ce qui peut être ouvert ou fait</translation>
    </message>
  </context>
  <context>
    <name>People</name>
    <message>
      <source>Edit “{name}”</source>
      <translation>Modifier « {name} »</translation>
    </message>
    <message>
      <source>A name is needed.</source>
      <translation>Il faut un nom.</translation>
    </message>
    <message>
      <source>Type the name first.</source>
      <translation>Tapez d’abord le nom.</translation>
    </message>
  </context>
  <context>
    <name>Pipelines</name>
    <message>
      <source>“{code}” is not a currency.</source>
      <translation>« {code} » n’est pas une devise.</translation>
    </message>
    <message>
      <source>Use the three letters of a currency, such as EUR or CHF.</source>
      <translation>Utilisez les trois lettres d’une devise, comme EUR ou CHF.</translation>
    </message>
    <message>
      <source>Set up the file</source>
      <translation>Préparer le fichier</translation>
    </message>
    <message>
      <source>Add a pipeline</source>
      <translation>Ajouter un pipeline</translation>
    </message>
    <message>
      <source>Rename pipeline “{name}”</source>
      <translation>Renommer le pipeline « {name} »</translation>
    </message>
    <message>
      <source>Move pipeline “{name}”</source>
      <translation>Déplacer le pipeline « {name} »</translation>
    </message>
    <message>
      <source>“{name}” is the only pipeline.</source>
      <translation>« {name} » est le seul pipeline.</translation>
    </message>
    <message>
      <source>Add another one first, then delete this one.</source>
      <translation>Ajoutez-en d’abord un autre, puis supprimez celui-ci.</translation>
    </message>
    <message>
      <source>Delete pipeline “{name}”</source>
      <translation>Supprimer le pipeline « {name} »</translation>
    </message>
    <message>
      <source>The deals of “{name}” need another pipeline.</source>
      <translation>Les affaires de « {name} » ont besoin d’un autre pipeline.</translation>
    </message>
    <message>
      <source>Choose the stage of another pipeline to which they go.</source>
      <translation>Choisissez l’étape d’un autre pipeline où elles iront.</translation>
    </message>
    <message>
      <source>Add stage “{name}”</source>
      <translation>Ajouter l’étape « {name} »</translation>
    </message>
    <message>
      <source>Edit stage “{name}”</source>
      <translation>Modifier l’étape « {name} »</translation>
    </message>
    <message>
      <source>Move stage “{name}”</source>
      <translation>Déplacer l’étape « {name} »</translation>
    </message>
    <message>
      <source>This checklist is too long.</source>
      <translation>Cette liste de contrôle est trop longue.</translation>
    </message>
    <message>
      <source>There is room for {limit} lines.</source>
      <translation>Elle peut contenir {limit} lignes.</translation>
    </message>
    <message>
      <source>The deals of “{name}” need another stage.</source>
      <translation>Les affaires de « {name} » ont besoin d’une autre étape.</translation>
    </message>
    <message>
      <source>Choose a different stage of the same pipeline.</source>
      <translation>Choisissez une autre étape du même pipeline.</translation>
    </message>
    <message>
      <source>Delete stage “{name}”</source>
      <translation>Supprimer l’étape « {name} »</translation>
    </message>
    <message>
      <source>A name is needed.</source>
      <translation>Il faut un nom.</translation>
    </message>
    <message>
      <source>Type what it is called, for example “Proposal”.</source>
      <translation>Saisissez son nom, par exemple « Proposition ».</translation>
    </message>
    <message>
      <source>New pipeline</source>
      <translation>Nouveau pipeline</translation>
    </message>
    <message>
      <source>Add Pipeline</source>
      <translation>Ajouter le pipeline</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>as its template is called</source>
      <translation>comme son modèle</translation>
    </message>
    <message>
      <source>Rename pipeline</source>
      <translation>Renommer le pipeline</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>Delete pipeline</source>
      <translation>Supprimer le pipeline</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Its deals go to</source>
      <translation>Ses affaires vont à</translation>
    </message>
    <message>
      <source>Moving the deals…</source>
      <translation>Déplacement des affaires…</translation>
    </message>
    <message>
      <source>New business: from first contact to signature</source>
      <translation>Nouvelles affaires : du premier contact à la signature</translation>
    </message>
    <message>
      <source>After the sale: onboarding, active, growth, renewal</source>
      <translation>Après-vente : mise en route, active, développement, renouvellement</translation>
    </message>
    <message>
      <source>Seven steps</source>
      <translation>Sept étapes</translation>
    </message>
    <message>
      <source>Four steps</source>
      <translation>Quatre étapes</translation>
    </message>
    <message>
      <source>Empty: one stage to begin with</source>
      <translation>Vide : une étape pour commencer</translation>
    </message>
  </context>
  <context>
    <name>Planning</name>
    <message>
      <source>32000, 1 500,50 or 12k</source>
      <translation>32000, 1 500,50 ou 12k</translation>
    </message>
    <message>
      <source>18 Dec, friday, in 3 weeks</source>
      <translation>2026-12-18, vendredi, dans 3 semaines</translation>
    </message>
    <message>
      <source>whose deal it is</source>
      <translation>chez qui</translation>
    </message>
    <message>
      <source>whom you talk to</source>
      <translation>à qui vous parlez</translation>
    </message>
    <message>
      <source>New deal</source>
      <translation>Nouvelle affaire</translation>
    </message>
    <message>
      <source>Add Deal</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Intitulé</translation>
    </message>
    <message>
      <source>what is being sold</source>
      <translation>ce qui est vendu</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Étape</translation>
    </message>
    <message>
      <source>Expected close</source>
      <translation>Clôture prévue</translation>
    </message>
    <message>
      <source>Plan a follow-up</source>
      <translation>Planifier une relance</translation>
    </message>
    <message>
      <source>Plan</source>
      <translation>Planifier</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>call about the discount</source>
      <translation>appeler au sujet de la remise</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quand</translation>
    </message>
    <message>
      <source>tomorrow 9:30, friday 10am, in 3 days</source>
      <translation>demain 9h30, vendredi 10h, dans 3 jours</translation>
    </message>
    <message>
      <source>tomorrow 9:00</source>
      <translation>demain 9h</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Genre</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>Print a deal</source>
      <translation>Imprimer une affaire</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Enregistrer en PDF</translation>
    </message>
    <message>
      <source>Saved: {name}</source>
      <translation>Enregistré : {name}</translation>
    </message>
  </context>
  <context>
    <name>Probability</name>
    <message>
      <source>“{text}” is not a probability.</source>
      <translation>« {text} » n’est pas une probabilité.</translation>
    </message>
    <message>
      <source>Type a whole number from 0 to 100, or nothing to use the stage's.</source>
      <translation>Tapez un nombre entier de 0 à 100, ou rien pour celle de l’étape.</translation>
    </message>
  </context>
  <context>
    <name>ProductForms</name>
    <message>
      <source>Add a Product</source>
      <translation>Ajouter un produit</translation>
    </message>
    <message>
      <source>Edit the Product</source>
      <translation>Modifier le produit</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>Prix</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Devise</translation>
    </message>
    <message>
      <source>Tax</source>
      <translation>Taxe (%)</translation>
    </message>
  </context>
  <context>
    <name>ProductsDialog</name>
    <message>
      <source>Products</source>
      <translation>Produits</translation>
    </message>
    <message>
      <source>the beginning of a name</source>
      <translation>le début d’un nom</translation>
    </message>
    <message>
      <source>Find a product</source>
      <translation>Chercher un produit</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Ajouter…</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Modifier…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
  </context>
  <context>
    <name>Program</name>
    <message>
      <source>Try Again</source>
      <translation>Réessayer</translation>
    </message>
    <message>
      <source>Open Another File…</source>
      <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
      <source>This column is sorted or grouped, so its cards keep their order.</source>
      <translation>Cette colonne est triée ou groupée : ses cartes gardent leur ordre.</translation>
    </message>
    <message>
      <source>Order the column as dragged to put cards where you like.</source>
      <translation>Passez à l’ordre manuel pour placer les cartes où vous voulez.</translation>
    </message>
    <message>
      <source>Order as Dragged</source>
      <translation>Ordre manuel</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
  </context>
  <context>
    <name>QAbstractFileIconProvider</name>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>&amp;Look in:</source>
      <translation>&amp;Regarder dans :</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>Fichiers de &amp;type :</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
  </context>
  <context>
    <name>RailItem</name>
    <message numerus="yes">
      <source>{page}, %Ln waiting</source>
      <translation>
        <numerusform>{page}, %Ln en attente</numerusform>
        <numerusform>{page}, %Ln en attente</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Rates</name>
    <message>
      <source>This rate cannot be used.</source>
      <translation>Ce taux n’est pas utilisable.</translation>
    </message>
    <message>
      <source>Give a currency such as CHF and a rate above 0.</source>
      <translation>Donnez une devise comme CHF et un taux supérieur à 0.</translation>
    </message>
    <message>
      <source>Set the rate of {currency}</source>
      <translation>Fixer le taux de {currency}</translation>
    </message>
  </context>
  <context>
    <name>ReasonDialog</name>
    <message>
      <source>Why was it lost?</source>
      <translation>Pourquoi est-elle perdue ?</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Raison</translation>
    </message>
    <message>
      <source>Another reason</source>
      <translation>Autre raison</translation>
    </message>
    <message>
      <source>Another reason; it joins the list</source>
      <translation>Autre raison ; elle rejoint la liste</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Note (optional)</source>
      <translation>Note (facultative)</translation>
    </message>
    <message>
      <source>Mark as lost</source>
      <translation>Marquer comme perdue</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Autre</translation>
    </message>
  </context>
  <context>
    <name>Recurrence</name>
    <message>
      <source>This repeats too often.</source>
      <translation>Cela revient trop souvent.</translation>
    </message>
    <message>
      <source>A follow-up can recur daily, weekly, monthly or yearly.</source>
      <translation>Une relance peut revenir chaque jour, semaine, mois ou année.</translation>
    </message>
    <message>
      <source>The rule “{rule}” is not understood.</source>
      <translation>La règle « {rule} » n’est pas comprise.</translation>
    </message>
    <message>
      <source>Use an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=MO.</source>
      <translation>Utilisez une règle RFC 5545 telle que FREQ=WEEKLY;BYDAY=MO.</translation>
    </message>
  </context>
  <context>
    <name>Reminding</name>
    <message>
      <source>Done</source>
      <translation>Fait</translation>
    </message>
    <message>
      <source>Snooze</source>
      <translation>Reporter</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
      <source>%Ln follow-up(s) are due</source>
      <translation>
        <numerusform>%Ln relance à faire</numerusform>
        <numerusform>%Ln relances à faire</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Selected</name>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln affaire</numerusform>
        <numerusform>%Ln affaires</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no stage after this one.</source>
      <translation>Il n’y a pas d’étape après celle-ci.</translation>
    </message>
    <message>
      <source>This is the first stage.</source>
      <translation>C’est la première étape.</translation>
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>People</source>
      <translation>Contacts</translation>
    </message>
    <message>
      <source>Planned</source>
      <translation>Prévu</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Ce qui s’est passé</translation>
    </message>
    <message>
      <source>Printed on {date}</source>
      <translation>Imprimé le {date}</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Étape</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gagnée</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdue</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Étiquettes</translation>
    </message>
  </context>
  <context>
    <name>Shortcuts</name>
    <message>
      <source>{key} is needed to find one’s way in lists and fields.</source>
      <translation>{key} sert à se déplacer dans les listes et les champs.</translation>
    </message>
    <message>
      <source>Press another one, such as a letter, or one with Ctrl.</source>
      <translation>Pressez-en une autre, par exemple une lettre, ou une avec Ctrl.</translation>
    </message>
  </context>
  <context>
    <name>StageEditor</name>
    <message>
      <source>Stages</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>Add Stage</source>
      <translation>Ajouter une étape</translation>
    </message>
    <message>
      <source>Move up (Ctrl+Up)</source>
      <translation>Monter (Ctrl+Haut)</translation>
    </message>
    <message>
      <source>Move down (Ctrl+Down)</source>
      <translation>Descendre (Ctrl+Bas)</translation>
    </message>
    <message>
      <source>Delete stage (Del)</source>
      <translation>Supprimer l’étape (Suppr)</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Stages of {pipeline}</source>
      <translation>Étapes de {pipeline}</translation>
    </message>
    <message>
      <source>New stage</source>
      <translation>Nouvelle étape</translation>
    </message>
    <message>
      <source>Delete stage</source>
      <translation>Supprimer l’étape</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Its deals go to</source>
      <translation>Ses affaires vont à</translation>
    </message>
  </context>
  <context>
    <name>StageForm</name>
    <message>
      <source>%</source>
      <translation> %</translation>
    </message>
    <message>
      <source> days</source>
      <translation> jours</translation>
    </message>
    <message>
      <source>never</source>
      <translation>jamais</translation>
    </message>
    <message>
      <source>what happens here, and when to leave it</source>
      <translation>ce qui se passe ici, et quand en sortir</translation>
    </message>
    <message>
      <source>one line for each thing to be done before a deal goes on</source>
      <translation>une ligne par chose à faire avant la suite</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Couleur</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilité</translation>
    </message>
    <message>
      <source>Stale after</source>
      <translation>En sommeil après</translation>
    </message>
    <message>
      <source>What to do here</source>
      <translation>Que faire ici</translation>
    </message>
    <message>
      <source>Exit checklist</source>
      <translation>Liste de sortie</translation>
    </message>
    <message>
      <source>Required: {field}</source>
      <translation>Obligatoire : {field}</translation>
    </message>
    <message>
      <source>Required to come in</source>
      <translation>Obligatoire pour entrer</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucune</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Bleu</translation>
    </message>
    <message>
      <source>Teal</source>
      <translation>Turquoise</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Vert</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Jaune</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>Orange</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rouge</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violet</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>Gris</translation>
    </message>
  </context>
  <context>
    <name>StagePath</name>
    <message>
      <source>Stage: {stage}</source>
      <translation>Étape : {stage}</translation>
    </message>
    <message>
      <source>Left and Right move the deal</source>
      <translation>Gauche et Droite déplacent l’affaire</translation>
    </message>
    <message>
      <source>Not been here yet</source>
      <translation>Pas encore passée par ici</translation>
    </message>
    <message numerus="yes">
      <source>%Ln day(s) here so far</source>
      <translation>
        <numerusform>%Ln jour ici jusqu’à présent</numerusform>
        <numerusform>%Ln jours ici jusqu’à présent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln day(s) spent here</source>
      <translation>
        <numerusform>%Ln jour passé ici</numerusform>
        <numerusform>%Ln jours passés ici</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StagesTable</name>
    <message>
      <source>Stage in the file</source>
      <translation>Étape du fichier</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>Devient</translation>
    </message>
    <message>
      <source>Stages</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>What “{word}” becomes</source>
      <translation>Ce que devient « {word} »</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gagnée</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdue</translation>
    </message>
    <message>
      <source>New: {name}</source>
      <translation>Nouvelle : {name}</translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>All changes saved</source>
      <translation>Tout est enregistré</translation>
    </message>
    <message numerus="yes">
      <source>%Ln open deal(s)</source>
      <translation>
        <numerusform>%Ln affaire ouverte</numerusform>
        <numerusform>%Ln affaires ouvertes</numerusform>
      </translation>
    </message>
    <message>
      <source>Pipeline {amount}</source>
      <translation>Pipeline {amount}</translation>
    </message>
    <message>
      <source>Weighted {amount}</source>
      <translation>Pondéré {amount}</translation>
    </message>
    <message>
      <source>Reminders on</source>
      <translation>Rappels actifs</translation>
    </message>
    <message>
      <source>Reminders in the window only</source>
      <translation>Rappels dans la fenêtre seulement</translation>
    </message>
  </context>
  <context>
    <name>Stepping</name>
    <message>
      <source>“{subject}” comes back: {when}</source>
      <translation>Rappel de « {subject} » : {when}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Writing to {address}</source>
      <translation>E-mail à {address}</translation>
    </message>
    <message>
      <source>Nobody in “{title}” has an e-mail address.</source>
      <translation>Personne n’a d’adresse e-mail dans « {title} ».</translation>
    </message>
    <message>
      <source>“{title}” has no next step.</source>
      <translation>« {title} » n’a pas de prochaine étape.</translation>
    </message>
    <message>
      <source>Plan…</source>
      <translation>Planifier…</translation>
    </message>
  </context>
  <context>
    <name>Store</name>
    <message>
      <source>Another long step is under way in “{name}”.</source>
      <translation>Une autre longue opération est en cours dans « {name} ».</translation>
    </message>
    <message>
      <source>Wait until it is done, then try again.</source>
      <translation>Attendez qu’il soit terminé, puis réessayez.</translation>
    </message>
    <message>
      <source>Changed by another program</source>
      <translation>Modifié par un autre programme</translation>
    </message>
    <message>
      <source>This is no longer there.</source>
      <translation>Ce n’est plus là.</translation>
    </message>
    <message>
      <source>It was deleted in the meantime. Undo brings it back.</source>
      <translation>Cela a été supprimé entre-temps. Annuler le fait revenir.</translation>
    </message>
    <message>
      <source>Something else still depends on this.</source>
      <translation>Autre chose en dépend encore.</translation>
    </message>
    <message>
      <source>Remove what points at it first. Nothing was changed.</source>
      <translation>Retirez d’abord ce qui s’y rattache. Rien n’a été modifié.</translation>
    </message>
    <message>
      <source>This value does not fit.</source>
      <translation>Cette valeur ne convient pas.</translation>
    </message>
    <message>
      <source>It is too long: {limit} characters at most.</source>
      <translation>Elle est trop longue : {limit} caractères au plus.</translation>
    </message>
    <message>
      <source>It must not be empty.</source>
      <translation>Elle ne doit pas être vide.</translation>
    </message>
    <message>
      <source>The number is out of range: {limit} is the limit.</source>
      <translation>Le nombre dépasse la limite : {limit}.</translation>
    </message>
    <message>
      <source>It was not understood: {detail}</source>
      <translation>Elle n’a pas été comprise : {detail}</translation>
    </message>
  </context>
  <context>
    <name>Templates</name>
    <message>
      <source>A template needs a name.</source>
      <translation>Un modèle a besoin d’un nom.</translation>
    </message>
    <message>
      <source>Type what kind of deal it is for, for example “Yearly audit”.</source>
      <translation>Dites pour quel genre d’affaire, par exemple « Audit annuel ».</translation>
    </message>
    <message>
      <source>Save the template “{name}”</source>
      <translation>Enregistrer le modèle « {name} »</translation>
    </message>
    <message>
      <source>Delete the template “{name}”</source>
      <translation>Supprimer le modèle « {name} »</translation>
    </message>
    <message>
      <source>There is no stage to put the deal into.</source>
      <translation>Il n’y a pas d’étape où mettre l’affaire.</translation>
    </message>
    <message>
      <source>Add a pipeline first.</source>
      <translation>Ajoutez d’abord un pipeline.</translation>
    </message>
    <message>
      <source>There is no template yet.</source>
      <translation>Il n’y a pas encore de modèle.</translation>
    </message>
    <message>
      <source>Choose a deal, then “Save as Template” in the Deal menu.</source>
      <translation>Choisissez une affaire, puis « Enregistrer comme modèle » dans le menu Affaire.</translation>
    </message>
  </context>
  <context>
    <name>Terminal</name>
    <message>
      <source>“{name}” means several deals.</source>
      <translation>« {name} » désigne plusieurs affaires.</translation>
    </message>
    <message>
      <source>Name one by its number: {several}.</source>
      <translation>Nommez-en une par son numéro : {several}.</translation>
    </message>
    <message>
      <source>There is no import to take back.</source>
      <translation>Il n’y a aucune importation à annuler.</translation>
    </message>
    <message>
      <source>“pipedesk imports” lists those in effect.</source>
      <translation>« pipedesk imports » liste celles qui sont en vigueur.</translation>
    </message>
    <message>
      <source>“{text}” has no “=”.</source>
      <translation>« {text} » n’a pas de « = ».</translation>
    </message>
    <message>
      <source>Write it as “theirs=ours”, in quotes when it has spaces.</source>
      <translation>Écrivez « le leur=le nôtre », entre guillemets s’il y a des espaces.</translation>
    </message>
    <message>
      <source>“{name}” is damaged.</source>
      <translation>« {name} » est endommagé.</translation>
    </message>
    <message>
      <source>It was left as it is. Restore a backup with “pipedesk restore”.</source>
      <translation>Il est resté tel quel. Restaurez une sauvegarde avec « pipedesk restore ».</translation>
    </message>
    <message>
      <source>The result cannot be printed.</source>
      <translation>Impossible d’afficher le résultat.</translation>
    </message>
    <message>
      <source>There is no deal “{name}”.</source>
      <translation>Il n’y a pas d’affaire « {name} ».</translation>
    </message>
    <message>
      <source>There is no stage “{name}”.</source>
      <translation>Il n’y a pas d’étape « {name} ».</translation>
    </message>
    <message>
      <source>There is no import {name}.</source>
      <translation>Il n’y a pas d’import {name}.</translation>
    </message>
    <message>
      <source>“pipedesk deals” lists them; name one by its number, its uid or its title.</source>
      <translation>« pipedesk deals » les énumère ; nommez-en une par son numéro, son uid ou son intitulé.</translation>
    </message>
    <message>
      <source>“pipedesk figures” lists the stages of each pipeline.</source>
      <translation>« pipedesk figures » énumère les étapes de chaque pipeline.</translation>
    </message>
    <message>
      <source>“pipedesk imports” lists them.</source>
      <translation>« pipedesk imports » les énumère.</translation>
    </message>
  </context>
  <context>
    <name>Time</name>
    <message>
      <source>“{text}” is not understood as a time.</source>
      <translation>« {text} » n’est pas compris comme un moment.</translation>
    </message>
    <message>
      <source>Write 2026-12-01 14:30, “tomorrow 9:30”, “friday 10am” or “in 3 days”.</source>
      <translation>Écrivez 2026-12-01 14:30, « demain 9h30 », « vendredi 10h » ou « dans 3 jours ».</translation>
    </message>
    <message>
      <source>The time zone “{name}” is not known.</source>
      <translation>Le fuseau horaire « {name} » n’est pas connu.</translation>
    </message>
    <message>
      <source>Use a name such as Europe/Paris.</source>
      <translation>Utilisez un nom tel que Europe/Paris.</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Follow-ups</source>
      <translation>Relances</translation>
    </message>
    <message>
      <source>Stages</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Champs</translation>
    </message>
    <message>
      <source>Pinned note</source>
      <translation>Note épinglée</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Étape</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gagnée</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdue</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Création</translation>
    </message>
    <message>
      <source>imported from {file}</source>
      <translation>importée de {file}</translation>
    </message>
    <message numerus="yes">
      <source>after %Ln day(s)</source>
      <translation>
        <numerusform>après %Ln jour</numerusform>
        <numerusform>après %Ln jours</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TimelineItem</name>
    <message>
      <source>What to do with this note</source>
      <translation>Que faire de cette note</translation>
    </message>
    <message>
      <source>Show more of it</source>
      <translation>En afficher davantage</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Désépingler</translation>
    </message>
    <message>
      <source>Pin on Top</source>
      <translation>Épingler en haut</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
  </context>
  <context>
    <name>TimelineView</name>
    <message>
      <source>Show only these, or these as well</source>
      <translation>N’afficher que cela, ou cela aussi</translation>
    </message>
    <message>
      <source>Nothing of this kind has happened yet.</source>
      <translation>Rien de tel ne s’est encore produit.</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Search</source>
      <translation>Rechercher</translation>
    </message>
    <message>
      <source>Deal</source>
      <translation>Affaire</translation>
    </message>
    <message>
      <source>New deal</source>
      <translation>Nouvelle affaire</translation>
    </message>
  </context>
  <context>
    <name>Viewing</name>
    <message>
      <source>Save this view</source>
      <translation>Enregistrer cette vue</translation>
    </message>
    <message>
      <source>Save View</source>
      <translation>Enregistrer la vue</translation>
    </message>
    <message>
      <source>Edit the view</source>
      <translation>Modifier la vue</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Closing this month</source>
      <translation>Clôture ce mois-ci</translation>
    </message>
    <message>
      <source>Icon</source>
      <translation>Icône</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Touche</translation>
    </message>
    <message>
      <source>Star</source>
      <translation>Étoile</translation>
    </message>
    <message>
      <source>Flame</source>
      <translation>Flamme</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>Drapeau</translation>
    </message>
    <message>
      <source>Heart</source>
      <translation>Cœur</translation>
    </message>
    <message>
      <source>Lightning</source>
      <translation>Éclair</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Cible</translation>
    </message>
    <message>
      <source>Trophy</source>
      <translation>Coupe</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>Calendrier</translation>
    </message>
    <message>
      <source>Alarm</source>
      <translation>Alarme</translation>
    </message>
    <message>
      <source>Eye</source>
      <translation>Œil</translation>
    </message>
    <message>
      <source>Briefcase</source>
      <translation>Mallette</translation>
    </message>
    <message>
      <source>Snowflake</source>
      <translation>Flocon</translation>
    </message>
    <message>
      <source>Bookmark</source>
      <translation>Signet</translation>
    </message>
    <message>
      <source>{key} is the key of “{action}”.</source>
      <translation>{key} est la touche de « {action} ».</translation>
    </message>
    <message>
      <source>Press another one, such as Ctrl+Alt and a digit.</source>
      <translation>Choisissez-en une autre, par exemple Ctrl+Alt et un chiffre.</translation>
    </message>
  </context>
  <context>
    <name>Views</name>
    <message>
      <source>Save view “{name}”</source>
      <translation>Enregistrer la vue « {name} »</translation>
    </message>
    <message>
      <source>Edit view “{name}”</source>
      <translation>Modifier la vue « {name} »</translation>
    </message>
    <message>
      <source>Update view “{name}”</source>
      <translation>Mettre à jour la vue « {name} »</translation>
    </message>
    <message>
      <source>Move view “{name}”</source>
      <translation>Déplacer la vue « {name} »</translation>
    </message>
    <message>
      <source>Open with all deals</source>
      <translation>Ouvrir avec toutes les affaires</translation>
    </message>
    <message>
      <source>Open with view “{name}”</source>
      <translation>Ouvrir avec la vue « {name} »</translation>
    </message>
    <message>
      <source>Delete view “{name}”</source>
      <translation>Supprimer la vue « {name} »</translation>
    </message>
    <message>
      <source>A view needs a name.</source>
      <translation>Une vue a besoin d’un nom.</translation>
    </message>
    <message>
      <source>Type what it shows, such as “Closing this month”.</source>
      <translation>Dites ce qu’elle montre, par exemple « Clôture ce mois-ci ».</translation>
    </message>
    <message>
      <source>There is a view “{name}” already.</source>
      <translation>Il existe déjà une vue « {name} ».</translation>
    </message>
    <message>
      <source>Choose another name, or update that view.</source>
      <translation>Choisissez un autre nom, ou mettez cette vue à jour.</translation>
    </message>
    <message>
      <source>There is no icon “{icon}” for views.</source>
      <translation>Il n’y a pas d’icône « {icon} » pour les vues.</translation>
    </message>
    <message>
      <source>Use one of these: {icons}.</source>
      <translation>Utilisez l’une de celles-ci : {icons}.</translation>
    </message>
    <message>
      <source>{key} already leads to “{name}”.</source>
      <translation>{key} mène déjà à « {name} ».</translation>
    </message>
    <message>
      <source>Choose another key.</source>
      <translation>Choisissez une autre touche.</translation>
    </message>
  </context>
  <context>
    <name>ViewsDialog</name>
    <message>
      <source>Saved Views</source>
      <translation>Vues enregistrées</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Modifier…</translation>
    </message>
    <message>
      <source>Move Up</source>
      <translation>Monter</translation>
    </message>
    <message>
      <source>Move Down</source>
      <translation>Descendre</translation>
    </message>
    <message>
      <source>Open File with It</source>
      <translation>Ouvrir le fichier avec elle</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>{name} (opened first)</source>
      <translation>{name} (ouverte en premier)</translation>
    </message>
    <message>
      <source>Open File with All</source>
      <translation>Ouvrir le fichier avec tout</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>Open</source>
      <translation>Ouverte</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gagnée</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdue</translation>
    </message>
    <message>
      <source>Call</source>
      <translation>Appel</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>Meeting</source>
      <translation>Réunion</translation>
    </message>
    <message>
      <source>Demo</source>
      <translation>Démo</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Tâche</translation>
    </message>
    <message>
      <source>LinkedIn message</source>
      <translation>Message LinkedIn</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>Decision maker</source>
      <translation>Décideur</translation>
    </message>
    <message>
      <source>Influencer</source>
      <translation>Prescripteur</translation>
    </message>
    <message>
      <source>Champion</source>
      <translation>Soutien</translation>
    </message>
    <message>
      <source>User</source>
      <translation>Utilisateur</translation>
    </message>
    <message>
      <source>Purchasing</source>
      <translation>Achats</translation>
    </message>
    <message>
      <source>In 10 minutes</source>
      <translation>Dans 10 minutes</translation>
    </message>
    <message>
      <source>In 1 hour</source>
      <translation>Dans 1 heure</translation>
    </message>
    <message>
      <source>Tomorrow morning</source>
      <translation>Demain matin</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Lundi</translation>
    </message>
    <message>
      <source>In a week</source>
      <translation>Dans une semaine</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Intitulé</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Devise</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilité</translation>
    </message>
    <message>
      <source>Expected close</source>
      <translation>Clôture prévue</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Montant</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Choice</source>
      <translation>Choix</translation>
    </message>
    <message>
      <source>Several choices</source>
      <translation>Choix multiples</translation>
    </message>
    <message>
      <source>Check box</source>
      <translation>Case à cocher</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Lien</translation>
    </message>
    <message>
      <source>Phone number</source>
      <translation>Numéro de téléphone</translation>
    </message>
    <message>
      <source>E-mail address</source>
      <translation>Adresse e-mail</translation>
    </message>
  </context>
  <context>
    <name>_ChoiceLine</name>
    <message>
      <source>choose</source>
      <translation>choisir</translation>
    </message>
    <message>
      <source>&amp;Nothing</source>
      <translation>&amp;Rien</translation>
    </message>
  </context>
  <context>
    <name>_PersonBox</name>
    <message>
      <source>Remove {name} from this deal</source>
      <translation>Retirer {name} de cette affaire</translation>
    </message>
    <message>
      <source>{role}, main contact</source>
      <translation>{role}, contact principal</translation>
    </message>
    <message>
      <source>Role of {name}: {role}</source>
      <translation>Rôle de {name} : {role}</translation>
    </message>
    <message>
      <source>Add an e-mail or phone of {name}</source>
      <translation>Ajouter un e-mail ou un téléphone de {name}</translation>
    </message>
    <message>
      <source>&amp;Main Contact</source>
      <translation>Contact &amp;principal</translation>
    </message>
    <message>
      <source>e-mail or phone</source>
      <translation>e-mail ou téléphone</translation>
    </message>
  </context>
  <context>
    <name>_PointLine</name>
    <message>
      <source>E-mail of {name}</source>
      <translation>E-mail de {name}</translation>
    </message>
    <message>
      <source>Phone of {name}</source>
      <translation>Téléphone de {name}</translation>
    </message>
  </context>
  <context>
    <name>_TypedLine</name>
    <message>
      <source>Open {field}</source>
      <translation>Ouvrir {field}</translation>
    </message>
  </context>
</TS>
