"""Which signatures stand, without judging each again while only signatures are added."""

from typing import Final

from fteam.records.paper import PlanVersion, Signature
from fteam.records.plan import Plan
from fteam.rules.view import signature_stands

NO_CONTENT: Final = frozenset({Signature, PlanVersion})


class Standing:
    """Judges signatures as people sign one after the other.

    Each judgement takes the view of the signer. It holds until something changes that a signer reads.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._plan: Plan | None = None
        self._known: dict[str, tuple[Signature, bool]] = {}

    def stands(self, plan: Plan, signature: Signature) -> bool:
        """Tell whether a signature was given for exactly what its signer may see now.

        Args:
            plan: The plan as it is.
            signature: One of its signatures.
        """
        if self._plan is None or plan.changed_kinds(self._plan) - NO_CONTENT:
            self._known.clear()
        self._plan = plan
        known = self._known.get(signature.id)
        if known is None or known[0] is not signature:
            known = (signature, signature_stands(plan, signature))
            self._known[signature.id] = known
        return known[1]
