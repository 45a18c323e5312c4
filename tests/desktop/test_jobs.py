"""Work in the background: one piece after the other, and what comes of it arrives on the window's thread."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from pipedesk.desktop.jobs import Job, Jobs
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate


class Noted:
    """Takes results and notes on which thread; no QObject, like most of those who ask for work."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.threads: set[threading.Thread] = set()

    def take(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.current_thread())


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.finish()


def refuse() -> None:
    raise Refusal(translate("Test", "No."), translate("Test", "Try another."))


def test_a_result_arrives_on_this_thread_and_the_work_was_done_on_another(
    jobs: Jobs, noted: Noted, qtbot: QtBot
) -> None:
    jobs.start(lambda job: threading.current_thread(), noted.take)
    qtbot.waitUntil(lambda: len(noted.results) == 1)
    assert noted.threads == {threading.current_thread()}
    assert noted.results != [threading.current_thread()]


@pytest.mark.parametrize("kind", ["method", "partial", "function"])
def test_whatever_takes_the_result_is_called_on_this_thread(kind: str, jobs: Jobs, noted: Noted, qtbot: QtBot) -> None:
    def function(result: int) -> None:
        noted.take(result)

    takers: dict[str, Callable[[int], object]] = {
        "method": noted.take,
        "partial": partial(function),
        "function": function,
    }
    jobs.start(lambda job: 1, takers[kind])
    qtbot.waitUntil(lambda: noted.results == [1])
    assert noted.threads == {threading.current_thread()}


def test_jobs_run_one_after_the_other_in_order(jobs: Jobs, noted: Noted, qtbot: QtBot) -> None:
    running = threading.Semaphore(1)

    def work(number: int) -> int:
        assert running.acquire(blocking=False), "two at a time"
        running.release()
        return number

    for number in range(50):
        jobs.start(lambda job, number=number: work(number), noted.take)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(noted.results) == 50)
    assert noted.results == list(range(50))


def test_a_refusal_comes_as_a_refusal_on_this_thread(jobs: Jobs, noted: Noted, qtbot: QtBot) -> None:
    refusals = Noted()
    job = jobs.start(lambda job: refuse(), noted.take)
    job.refused.connect(refusals.take)
    qtbot.waitUntil(lambda: len(refusals.results) == 1)
    assert isinstance(refusals.results[0], Refusal)
    assert refusals.threads == {threading.current_thread()}
    assert noted.results == []


def test_nothing_begins_before_those_who_want_to_hear_of_it_can_say_so(jobs: Jobs, noted: Noted, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(job: Job) -> None:
        begun.set()
        refuse()

    job = jobs.start(work, noted.take)
    assert not begun.wait(0.05)
    job.refused.connect(noted.take)
    qtbot.waitUntil(lambda: len(noted.results) == 1)


def test_an_error_is_raised_here_and_the_next_job_still_runs(jobs: Jobs, noted: Noted, qtbot: QtBot) -> None:
    with qtbot.capture_exceptions() as errors:
        jobs.start(lambda job: 1 // 0, noted.take)
        jobs.start(lambda job: "after", noted.take)
        qtbot.waitUntil(lambda: noted.results == ["after"])
    assert [error[0] for error in errors] == [ZeroDivisionError]


def test_progress_arrives_before_the_result(jobs: Jobs, noted: Noted, qtbot: QtBot) -> None:
    started = threading.Event()

    def work(job: Job) -> str:
        started.wait(10)
        job.progress(1)
        job.progress(2)
        return "done"

    job = jobs.start(work, noted.take)
    job.progressed.connect(noted.take)
    started.set()
    qtbot.waitUntil(lambda: len(noted.results) == 3)
    assert (sorted(map(str, noted.results)), noted.threads) == (["1", "2", "done"], {threading.current_thread()})


def test_a_job_hears_that_it_is_to_stop(jobs: Jobs, noted: Noted, qtbot: QtBot) -> None:
    running, asked = threading.Event(), threading.Event()

    def work(job: Job) -> bool:
        running.set()
        asked.wait(10)
        return job.cancelled()

    job = jobs.start(work, noted.take)
    qtbot.waitUntil(running.is_set)
    assert not job.cancelled()
    job.cancel()
    asked.set()
    qtbot.waitUntil(lambda: noted.results == [True])


def test_finishing_asks_every_job_to_stop_and_waits_for_it(jobs: Jobs, noted: Noted, qtbot: QtBot) -> None:
    ended: list[bool] = []
    running = threading.Event()

    def work(job: Job) -> None:
        running.set()
        while not job.cancelled():
            threading.Event().wait(0.001)
        ended.append(True)

    jobs.start(work, noted.take)
    qtbot.waitUntil(running.is_set)
    jobs.start(work, noted.take)
    jobs.finish()
    assert ended == [True, True]
