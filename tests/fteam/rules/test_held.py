from fteam.rules.held import Held, Why


def test_every_reason_has_a_sentence_of_its_own() -> None:
    assert len({why.label for why in Why}) == len(Why)
    assert all(why.label.endswith(".") for why in Why)


def test_a_reason_may_stand_alone() -> None:
    assert (Held(Why.WALL).tag, Held(Why.WALL).leaves) == (None, ())
