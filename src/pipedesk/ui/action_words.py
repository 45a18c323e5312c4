"""What the actions are for, where their names do not say it all, and why one cannot be used now."""

from pipedesk.domain.texts import Text, translate

ABOUT: dict[str, Text] = {
    "file.new": translate("ActionTip", "Begin an empty file of deals, and open it"),
    "file.import": translate("ActionTip", "Take in deals from a table of another program, after a preview"),
    "file.export": translate("ActionTip", "Write the deals to a table for other programs"),
    "file.demo": translate("ActionTip", "Add made-up deals to look around with; undo takes them away again"),
    "file.backup": translate("ActionTip", "Copy the whole file, and check the copy"),
    "edit.undo": translate("ActionTip", "Take the last step back, also after a restart"),
    "edit.redo": translate("ActionTip", "Do again what was undone"),
    "edit.copy": translate("ActionTip", "Copy the selected lines as cells of a spreadsheet"),
    "edit.cell": translate("ActionTip", "Change the cell in place"),
    "edit.find": translate("ActionTip", "Look for deals, people, organizations and notes"),
    "edit.palette": translate("ActionTip", "Everything by a few letters of its name: deals, people, views, commands"),
    "deal.open": translate("ActionTip", "Show the details of the deal, ready for the keyboard"),
    "deal.value": translate("ActionTip", "Type another value, such as 12k"),
    "deal.mail": translate("ActionTip", "Begin an e-mail to the first person of the deal who has an address"),
    "deal.follow_up": translate("ActionTip", "Say what is to be done next, and when"),
    "deal.note": translate("ActionTip", "Write down a call, or what comes next: “call Marc friday 10am”"),
    "deal.done": translate("ActionTip", "The next step of the deal is done"),
    "deal.tomorrow": translate("ActionTip", "Be reminded of the next step tomorrow at 9"),
    "deal.monday": translate("ActionTip", "Be reminded of the next step on the coming Monday at 9"),
    "deal.tag": translate("ActionTip", "Give all selected deals a tag"),
    "deal.untag": translate("ActionTip", "Take a tag away from all selected deals"),
    "deal.edit": translate("ActionTip", "Set one field of all selected deals"),
    "deal.win": translate("ActionTip", "Close the deal as won: asks for the value and the day"),
    "deal.lose": translate("ActionTip", "Close the deal as lost: asks for the reason"),
    "deal.reopen": translate("ActionTip", "Put a closed deal back into the stage it was in"),
    "deal.split": translate("ActionTip", "Move a part of the value to a second deal"),
    "deal.template": translate("ActionTip", "Keep the deal as a pattern for new ones"),
    "deal.copy_link": translate("ActionTip", "Copy a link that opens this deal from other programs"),
    "deal.archive": translate("ActionTip", "Take the deal off the board; search and filters still find it"),
    "deal.delete": translate("ActionTip", "Remove the deal with all that hangs on it; undo brings it back"),
    "stage.edit": translate("ActionTip", "Names, order, colours, probabilities and checklists of the stages"),
    "pipeline.earlier": translate("ActionTip", "The pipeline changes places with the one before it"),
    "pipeline.later": translate("ActionTip", "The pipeline changes places with the one after it"),
    "pipeline.delete": translate("ActionTip", "Asks where its deals go"),
    "view.pane": translate("ActionTip", "Show the details of a deal beside the page, or hide them"),
    "view.column": translate("ActionTip", "Sort or collapse the column of the selected card"),
    "view.fold": translate("ActionTip", "Make the column of the selected card a narrow strip"),
    "view.across": translate("ActionTip", "Stages below each other, instead of side by side"),
    "view.closed": translate("ActionTip", "Show the deals won and lost last at the end of the board"),
    "view.card.compact": translate("ActionTip", "Smaller cards, so that more of them fit"),
    "view.group": translate("ActionTip", "Cards of one colour stand together in their column"),
    "view.table.also": translate("ActionTip", "Where lines are equal, sort them by this column"),
    "view.filter": translate("ActionTip", "Show only deals that meet a condition"),
    "view.unfilter": translate("ActionTip", "Show all deals again"),
    "view.quick.overdue": translate("ActionTip", "Show only deals whose next step is late; again for all"),
    "view.quick.today": translate("ActionTip", "Show only deals with something to do today; again for all"),
    "view.quick.none": translate("ActionTip", "Show only deals for which nothing is planned; again for all"),
    "view.quick.stale": translate("ActionTip", "Show only deals too long in their stage; again for all"),
    "view.save": translate("ActionTip", "Keep the filter and the arrangement under a name"),
    "view.update": translate("ActionTip", "Let the view chosen last show what is shown now"),
    "view.arrange": translate("ActionTip", "Rename, order and delete saved views, and choose the one to begin with"),
    "tools.offer_next": translate("ActionTip", "Offer a call by one key when a deal moves and has no next step"),
    "help.keys": translate("ActionTip", "All keys on one sheet, where they can be changed"),
}
"""What an action does, beyond its name."""

_NO_FILE = translate("ActionTip", "No file is open yet")
_NO_DEAL = translate("ActionTip", "Select a deal first")
_NO_CARD = translate("ActionTip", "Select a card on the board first")
_NO_LIST = translate("ActionTip", "Show the list first")
_NOT_HERE = translate("ActionTip", "Not on this page")

_WHY_NOT: dict[str, Text] = {
    "edit.undo": translate("ActionTip", "Nothing to undo"),
    "edit.redo": translate("ActionTip", "Nothing to redo"),
    "edit.select_all": translate("ActionTip", "There is nothing to select"),
    "edit.select_none": translate("ActionTip", "Nothing is selected"),
    "edit.copy": translate("ActionTip", "Select lines in the list first"),
    "edit.palette": _NO_FILE,
    "deal.new": _NO_FILE,
    "deal.from_template": _NO_FILE,
    "deal.move_next": _NO_CARD,
    "deal.move_prev": _NO_CARD,
    "deal.move_up": _NO_CARD,
    "deal.move_down": _NO_CARD,
    "deal.untag": translate("ActionTip", "No selected deal has a tag"),
    "deal.reopen": translate("ActionTip", "Select a won or lost deal first"),
    "deal.unarchive": translate("ActionTip", "Select a deal of the archive first"),
    "pipeline.earlier": translate("ActionTip", "It is the first one already"),
    "pipeline.later": translate("ActionTip", "It is the last one already"),
    "view.column": _NO_CARD,
    "view.fold": _NO_CARD,
    "view.unfold": translate("ActionTip", "No column is collapsed"),
    "view.group": translate("ActionTip", "Choose first what colours the cards"),
    "view.table.close": translate("ActionTip", "Group the list first"),
    "view.table.open": translate("ActionTip", "Group the list first"),
    "view.unfilter": translate("ActionTip", "There is no filter"),
    "view.update": translate("ActionTip", "No saved view has been changed"),
    "view.arrange": translate("ActionTip", "There is no saved view yet"),
}
_WHY_NONE_OF: tuple[tuple[str, Text], ...] = (
    ("deal.", _NO_DEAL),
    ("file.", _NO_FILE),
    ("pipeline.", _NO_FILE),
    ("stage.", _NO_FILE),
    ("tools.", _NO_FILE),
    ("view.sort.", _NO_CARD),
    ("view.table.", _NO_LIST),
    ("edit.cell", _NO_LIST),
)


def why_not(name: str) -> Text:
    """Why an action that is disabled cannot be used now, and what to do about it."""
    known = _WHY_NOT.get(name)
    return known or next((words for prefix, words in _WHY_NONE_OF if name.startswith(prefix)), _NOT_HERE)
