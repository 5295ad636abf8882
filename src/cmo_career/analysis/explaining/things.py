"""Everything in a career that can be explained, by kind and id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cmo_career.errors import AnalysisError
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.identifier import Address
from cmo_career.model.validation import nearest_word

__all__ = ["find", "things_of"]

_longest = 200


def things_of(career: Career) -> Mapping[str, Mapping[str, None]]:
    """
    Return the ids of each kind, in the order of the career and the framework.

    An action of the catalogue counts where the plan has nothing of its id; a skill is called ``pillar/skill``.
    """
    framework, plan = career.framework, career.plan
    nodes = () if plan is None else tuple(plan.walk())
    taken = {node.id for node in nodes}
    return {
        "goal": _ids(node.id for node in nodes if not isinstance(node, Action)),
        "action": _ids(
            (
                *(node.id for node in nodes if isinstance(node, Action)),
                *(each.id for each in framework.actions if each.id not in taken),
            )
        ),
        "rating": _ids(
            each.address_of(rating).removeprefix("rating/")
            for each in career.assessments
            for rating in each.ratings
        ),
        "evidence": _ids(each.id for each in career.evidence),
        "gate": _ids(each.id for each in framework.gates),
        "pillar": _ids(each.id for each in framework.pillars),
        "skill": _ids(f"{each.id}/{skill.id}" for each in framework.pillars for skill in each.skills),
        "stage": _ids(each.id for each in framework.stages),
        "transition": _ids(each.id for each in framework.transitions),
    }


def _ids(ids: Iterable[str]) -> Mapping[str, None]:
    return dict.fromkeys(ids)


def find(career: Career, given: str | Address) -> Address:
    """
    Return the address of what a caller names: an address, or a bare id where only one kind has it.

    A skill may be named with its pillar or, where only one pillar has it, without.

    Raises AnalysisError for an id that several kinds have, with all of them, and for one that none has, with the
    nearest.
    """
    written = str(given)
    known = things_of(career)
    kind, slash, id_ = written.partition("/")
    if slash and kind in known:
        found = _of_kind(known, kind, id_)
        near = [f"{kind}/{each}" for each in known[kind]]
    else:
        found = tuple(dict.fromkeys(each for kind in known for each in _of_kind(known, kind, written)))
        near = [each for ids in known.values() for each in ids]
    if len(found) == 1:
        return found[0]
    if found:
        raise AnalysisError.of(
            "explain-ambiguous", given=written[:_longest], known=", ".join(map(str, found))
        )
    nearest = nearest_word(written, tuple(near))
    if nearest:
        raise AnalysisError.of("explain-unknown-near", given=written[:_longest], nearest=nearest)
    raise AnalysisError.of("explain-unknown", given=written[:_longest], kinds=", ".join(known))


def _of_kind(known: Mapping[str, Mapping[str, None]], kind: str, id_: str) -> tuple[Address, ...]:
    if id_ in known[kind]:
        return (Address(kind, id_),)
    if kind == "pillar" and id_ in known["skill"]:
        return (Address("skill", id_),)
    if kind == "skill":
        return tuple(Address(kind, each) for each in known[kind] if each.partition("/")[2] == id_)
    return ()
