"""How the window says no: what will not be done, and what to do instead."""

from pipedesk.desktop.translation import rendered
from pipedesk.domain.refusals import Refusal
from pipedesk.ui.widgets.banner import BannerAction, BannerStack


def show_refusal(banners: BannerStack, refusal: object, *actions: BannerAction) -> None:
    """Show a refusal until the user closes it; a newer one takes its place. `actions` are ways on."""
    if isinstance(refusal, Refusal):
        banners.say(
            rendered(refusal.title),
            detail=rendered(refusal.advice),
            tone="bad",
            icon="circle-alert",
            actions=actions,
            key="refusal",
        )
