"""figures."""

from pipedesk.cli.session import Session
from pipedesk.domain.money import Money, plain_amount
from pipedesk.insights.figures import Figures, PipelineFigures, Sums
from pipedesk.insights.figures import figures as key_figures


def figures(session: Session) -> None:
    """Counts, totals, weighted values and win rates per pipeline. JSON amounts are in minor units, by currency."""
    with session.store().reading() as look:
        found = key_figures(look)
    facts = {"currency": found.currency, "pipelines": [_facts(pipeline, found) for pipeline in found.pipelines]}
    session.output.say("\n\n".join(_text(pipeline, found.currency) for pipeline in found.pipelines), facts)


def _facts(pipeline: PipelineFigures, found: Figures) -> dict[str, object]:
    return {
        "id": pipeline.id,
        "name": pipeline.name,
        "open": _sums(pipeline.open, found, weighted=True),
        "won": _sums(pipeline.won, found),
        "lost": _sums(pipeline.lost, found),
        "win_rate": pipeline.win_rate,
        "stages": [
            {
                "id": stage.id,
                "name": stage.name,
                "probability": stage.probability,
                **_sums(stage.open, found, weighted=True),
            }
            for stage in pipeline.stages
        ],
    }


def _sums(sums: Sums, found: Figures, *, weighted: bool = False) -> dict[str, object]:
    converted = found.converted(sums.value)
    facts: dict[str, object] = {
        "count": sums.count,
        "value_minor": sums.value,
        "value": float(plain_amount(converted.minor, found.currency)),
        "without_rate": list(converted.without_rate),
    }
    if weighted:
        facts["weighted_minor"] = sums.weighted
    return facts


def _text(pipeline: PipelineFigures, currency: str) -> str:
    nothing = {currency: 0}
    lines = [pipeline.name]
    for stage in pipeline.stages:
        amounts = _amounts(stage.open.value or nothing)
        lines.append(f"  {stage.name:<30} {stage.probability:>3} %  {stage.open.count:>6}  {amounts}")
    lines.append(
        f"  open {pipeline.open.count}: {_amounts(pipeline.open.value or nothing)}, "
        f"weighted {_amounts(pipeline.open.weighted or nothing)}"
    )
    rate = f"{pipeline.win_rate} %" if pipeline.win_rate is not None else "none closed yet"
    lines.append(
        f"  won {pipeline.won.count}: {_amounts(pipeline.won.value or nothing)} · "
        f"lost {pipeline.lost.count} · win rate {rate}"
    )
    return "\n".join(lines)


def _amounts(sums: dict[str, int]) -> str:
    return " + ".join(Money(minor, currency).plain() for currency, minor in sums.items())
